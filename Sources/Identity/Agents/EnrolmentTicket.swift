import Crypto
public import Foundation

/// What lets a new agent choose a password: 120 random bits on paper, good once and for two days.
public struct EnrolmentTicket: Sendable, Hashable, CustomStringConvertible {
  /// 24 letters and digits in groups of four: `K3QM-…`.
  public let text: String
  public let expiresAt: Date

  static let lifetime: TimeInterval = 48 * 3600

  init(at now: Date, random generator: inout some RandomNumberGenerator) {
    var text = ""
    for (index, letter) in Base32.text(Hexadecimal.random(count: 15, using: &generator)).enumerated() {
      if index > 0, index.isMultiple(of: 4) { text += "-" }
      text.append(letter)
    }
    self.text = text
    expiresAt = now.addingTimeInterval(Self.lifetime)
  }

  var hash: [UInt8] { Self.hash(text) }

  /// The hash of a ticket as it was typed; case, spaces and hyphens do not count. Enough against a stolen table: nobody
  /// guesses 120 bits.
  static func hash(_ typed: String) -> [UInt8] {
    let plain = typed.uppercased().utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
    return [UInt8](SHA256.hash(data: plain))
  }

  /// Says nothing of the ticket, so that none ends in a log.
  public var description: String { "EnrolmentTicket" }
}
