import Identity
public import Store

/// Names a credential: 128 random bits. What CSC calls `credentialID`.
public struct CredentialID: RawRepresentable, Sendable, Hashable, SQLConvertible {
  /// 32 lower-case hexadecimal digits.
  public let rawValue: String

  /// Nil unless `rawValue` is 32 lower-case hexadecimal digits.
  public init?(rawValue: String) {
    guard Hexadecimal.bytes(rawValue, count: 16) != nil else { return nil }
    self.rawValue = rawValue
  }

  private init(drawn text: String) {
    rawValue = text
  }

  static func random() -> CredentialID { CredentialID(drawn: Self.digits(16)) }

  /// Random bytes as digits, for the other names of this room.
  static func digits(_ count: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    return Hexadecimal.text(Hexadecimal.random(count: count, using: &generator))
  }

  /// Who brings its request to the desk of the authorities, in that desk's trail.
  var asker: String { "credential/\(rawValue)" }

  /// Where something of it stands, for the seals.
  func context(_ column: String) -> [UInt8] { [UInt8]("credentials_credential/\(column)/\(rawValue)".utf8) }
}
