public import Store

/// What a post lets its holder do, by the name that the country pack gives it: `registrar`, `court-clerk`.
public struct Role: RawRepresentable, Sendable, Hashable, SQLConvertible {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}
