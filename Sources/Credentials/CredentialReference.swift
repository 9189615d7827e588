public import Store

/// What a citizen shows at an office so that the agent finds the request: eight letters and digits, 40 random bits.
///
/// It ties the account that asked to the person who stands there.
public struct CredentialReference: RawRepresentable, Sendable, Hashable, SQLConvertible {
  /// Without a hyphen: `7K3QM9XW`.
  public let rawValue: String

  /// Crockford's base 32: nothing that reads as something else.
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  private static let length = 8

  public init?(rawValue: String) {
    guard rawValue.utf8.count == Self.length, rawValue.utf8.allSatisfy(Self.alphabet.contains) else { return nil }
    self.rawValue = rawValue
  }

  /// As somebody types it: small letters, spaces and hyphens count as none, O and I for 0 and 1.
  public init?(typed text: String) {
    guard text.utf8.count <= 64 else { return nil }
    let letters = text.uppercased().unicodeScalars.filter { !" -\u{A0}\u{2011}".unicodeScalars.contains($0) }
    var plain = ""
    for letter in letters {
      switch letter {
      case "O": plain += "0"
      case "I", "L": plain += "1"
      default: plain.unicodeScalars.append(letter)
      }
    }
    self.init(rawValue: plain)
  }

  private init(drawn text: String) {
    rawValue = text
  }

  static func random() -> CredentialReference {
    var generator = SystemRandomNumberGenerator()
    let letters = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
    return CredentialReference(drawn: String(decoding: letters, as: UTF8.self))
  }

  /// In two groups: `7K3Q M9XW`.
  public var display: String { "\(rawValue.prefix(4)) \(rawValue.suffix(4))" }
}
