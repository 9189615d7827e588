public import Store

/// A human being, as the tables name them: 128 random bits, so that the number tells nothing.
public struct PersonID: RawRepresentable, Sendable, Hashable, SQLConvertible {
  /// 32 lower-case hexadecimal digits.
  public let rawValue: String

  /// Nil unless `rawValue` is 32 lower-case hexadecimal digits.
  public init?(rawValue: String) {
    guard Hexadecimal.bytes(rawValue, count: 16) != nil else { return nil }
    self.rawValue = rawValue
  }

  public init(random generator: inout some RandomNumberGenerator) {
    rawValue = Hexadecimal.text(Hexadecimal.random(count: 16, using: &generator))
  }
}
