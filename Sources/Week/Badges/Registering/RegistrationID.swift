import Identity
public import Store

/// One person's registration for one edition: 128 random bits, so that the number tells nothing.
public struct RegistrationID: RawRepresentable, Sendable, Hashable, SQLConvertible {
  /// 32 hexadecimal digits.
  public let rawValue: String

  /// Nil unless `rawValue` is 32 lower-case hexadecimal digits.
  public init?(rawValue: String) {
    guard Hexadecimal.bytes(rawValue, count: 16) != nil else { return nil }
    self.rawValue = rawValue
  }

  /// One that nobody has.
  public init() {
    var random = SystemRandomNumberGenerator()
    rawValue = Hexadecimal.text(Hexadecimal.random(count: 16, using: &random))
  }
}
