import Crypto
import Foundation

/// A symmetric secret that seals texts (AES-256-GCM) and takes blind fingerprints of them (HMAC-SHA256).
///
/// Every sealed text is bound to a context, such as the table and row it stands in: moved elsewhere, it does not open.
/// One sealer should seal fewer than 2³² texts, since nonces are random (NIST SP 800-38D §8.3).
public struct Sealer: Sendable {
  private let key: SymmetricKey
  private let sealing: SymmetricKey
  /// Nil in one that was unwrapped for a moment: most such take no fingerprint, and deriving costs more than sealing.
  private let fingerprinting: SymmetricKey?

  init(key: SymmetricKey, isKept: Bool = true) {
    self.key = key
    sealing = key.derived(for: "toguna sealer: seal")
    fingerprinting = isKept ? Self.fingerprinting(under: key) : nil
  }

  private static func fingerprinting(under key: SymmetricKey) -> SymmetricKey {
    key.derived(for: "toguna sealer: fingerprint")
  }

  /// A new secret that nobody else has.
  public static func random() -> Sealer {
    Sealer(key: SymmetricKey(size: .bits256))
  }

  /// Seals `plain`; the result is ``overhead`` bytes longer. Two seals of the same text differ.
  public func seal(_ plain: [UInt8], context: [UInt8]) -> [UInt8] {
    Self.box(plain, under: sealing, format: .text, context: context)
  }

  /// The plain text, or ``KeyError/unsealable`` when the text, the key or the context is not the one it was sealed with.
  public func open(_ sealed: [UInt8], context: [UInt8]) throws(KeyError) -> [UInt8] {
    [UInt8](try Self.unbox(sealed, under: sealing, format: .text, context: context))
  }

  /// Seals another sealer's secret: a key that is stored beside what it protects.
  public func wrap(_ other: Sealer, context: [UInt8]) -> [UInt8] {
    let secret = other.key.withUnsafeBytes { [UInt8]($0) }
    return Self.box(secret, under: sealing, format: .key, context: context)
  }

  /// Opens what ``wrap(_:context:)`` sealed. A sealed text is not taken for a key, nor a key for a text.
  public func unwrap(_ wrapped: [UInt8], context: [UInt8]) throws(KeyError) -> Sealer {
    let secret = try Self.unbox(wrapped, under: sealing, format: .key, context: context)
    guard secret.count == 32 else { throw .unsealable }
    return Sealer(key: SymmetricKey(data: secret), isKept: false)
  }

  /// 32 bytes that equal texts share and that tell nothing of the text to who lacks the key: for blind indexes.
  public func fingerprint(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](HMAC<SHA256>.authenticationCode(for: bytes, using: fingerprinting ?? Self.fingerprinting(under: key)))
  }

  /// Another secret that follows from this one: the same for the same use, and telling nothing of this one.
  func derived(_ use: String) -> Sealer {
    Sealer(key: key.derived(for: "toguna derived: \(use)"))
  }

  /// By how many bytes a sealed text is longer than the plain one: format, nonce and tag.
  public static let overhead = 1 + 12 + 16
}

extension Sealer {
  /// The first byte of what is sealed. It is authenticated with the context.
  private enum Format: UInt8 {
    case text = 1
    case key = 2
  }

  private static func box(
    _ plain: [UInt8], under key: SymmetricKey, format: Format, context: [UInt8]
  ) -> [UInt8] {
    do {
      let box = try AES.GCM.seal(plain, using: key, authenticating: [format.rawValue] + context)
      var sealed: [UInt8] = []
      sealed.reserveCapacity(plain.count + overhead)
      sealed.append(format.rawValue)
      sealed.append(contentsOf: box.nonce)
      sealed.append(contentsOf: box.ciphertext)
      sealed.append(contentsOf: box.tag)
      return sealed
    } catch {
      // Only a key of a wrong size or a text of 64 GiB is refused, and a sealer's keys are of 256 bits.
      preconditionFailure("AES-GCM refused a 256-bit key")
    }
  }

  private static func unbox(
    _ sealed: [UInt8], under key: SymmetricKey, format: Format, context: [UInt8]
  ) throws(KeyError) -> Data {
    guard let first = sealed.first else { throw .unsealable }
    guard let found = Format(rawValue: first) else { throw .unsupportedSeal(version: first) }
    guard found == format, sealed.count >= overhead else { throw .unsealable }
    do {
      let box = try AES.GCM.SealedBox(combined: sealed.dropFirst())
      return try AES.GCM.open(box, using: key, authenticating: [format.rawValue] + context)
    } catch {
      throw .unsealable
    }
  }
}

extension Sealer: CustomStringConvertible, CustomReflectable {
  /// Says nothing of the secret, so that none ends in a log.
  public var description: String { "Sealer" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension SymmetricKey {
  /// A 256-bit key for one use, by HKDF-SHA256 (RFC 5869) with `use` as its info.
  func derived(for use: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: self, info: [UInt8](use.utf8), outputByteCount: 32)
  }
}
