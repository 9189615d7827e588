import Crypto

/// The secret by which a developer's program is let in to what everybody may read: `tgk_` and 64 hexadecimal digits, 256 random
/// bits. The store keeps only its SHA-256.
public struct ProgramKey: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  public let text: String

  public static let head = "tgk_"

  /// Nil for another form.
  public init?(text: String) {
    guard text.hasPrefix(Self.head), Hexadecimal.bytes(String(text.dropFirst(Self.head.utf8.count)), count: 32) != nil
    else { return nil }
    self.text = text
  }

  init(random generator: inout some RandomNumberGenerator) {
    text = Self.head + Hexadecimal.text(Hexadecimal.random(count: 32, using: &generator))
  }

  var hash: [UInt8] { [UInt8](SHA256.hash(data: [UInt8](text.utf8))) }

  /// Says nothing of the secret, so that none ends in a log.
  public var description: String { "ProgramKey" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
