public import Store

/// What a program may do with a token. Whatever it is, nothing is signed without PIN and code.
public enum AccessScope: String, Sendable, Hashable, CaseIterable, SQLConvertible {
  /// See the credential and its certificate.
  case credentials
  /// And ask for codes, activations and signatures.
  case signatures

  /// Whether a token of this scope does what one of another may.
  public func covers(_ other: AccessScope) -> Bool { self == .signatures || self == other }
}
