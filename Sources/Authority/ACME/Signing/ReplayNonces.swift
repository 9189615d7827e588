import Crypto
import Foundation
import Signatures
import Synchronization

/// Numbers that are good for one request (RFC 8555 §6.5).
///
/// A nonce is the millisecond of its making, 64 random bits and a keyed digest of both, so that nothing is kept for one
/// that was only handed out, however many are asked for. Kept are those that a signed request spent, in two generations:
/// when the younger is full, the elder is forgotten, and what was made no later than any of it is refused from then on.
/// The key lives as long as the process: after a new start old nonces are refused, and clients try again by themselves.
final class ReplayNonces: Sendable {
  /// How long one is good for, in seconds.
  static let lifetime: TimeInterval = 3600

  private let key = SymmetricKey(size: .bits256)
  /// Guards which nonces were spent.
  private let spent: Mutex<SpentNonces>

  /// `capacity` is the most spent nonces of a generation.
  init(capacity: Int = 32_768) {
    spent = Mutex(SpentNonces(capacity: capacity))
  }

  func make(at time: Date) -> String {
    var random = SystemRandomNumberGenerator()
    let body = Self.bytes(Self.milliseconds(time)) + Self.bytes(random.next())
    return Base64.url.text(body + HMAC<SHA256>.authenticationCode(for: body, using: key))
  }

  /// Whether a nonce is ours, of the last hour and not spent.
  func isGood(_ nonce: String, at time: Date) -> Bool {
    guard let stamp = stamp(of: nonce, at: time) else { return false }
    return spent.withLock { $0.isFree(stamp) }
  }

  /// Spends a nonce: true once, and false ever after.
  func spend(_ nonce: String, at time: Date) -> Bool {
    guard let stamp = stamp(of: nonce, at: time) else { return false }
    return spent.withLock { $0.spend(stamp) }
  }

  private func stamp(of nonce: String, at time: Date) -> SpentNonces.Stamp? {
    guard nonce.utf8.count == 64, let bytes = Base64.url.bytes(nonce), bytes.count == 48 else { return nil }
    let body = [UInt8](bytes[..<16])
    guard HMAC<SHA256>.isValidAuthenticationCode([UInt8](bytes[16...]), authenticating: body, using: key) else {
      return nil
    }
    let made = Self.number(body[..<8])
    let now = Self.milliseconds(time)
    guard now <= made || now - made <= UInt64(Self.lifetime * 1000) else { return nil }
    return SpentNonces.Stamp(milliseconds: made, random: Self.number(body[8...]))
  }

  private static func milliseconds(_ time: Date) -> UInt64 {
    UInt64(exactly: (time.timeIntervalSince1970 * 1000).rounded(.down)) ?? 0
  }

  private static func bytes(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(56 - 8 * $0)) }
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
