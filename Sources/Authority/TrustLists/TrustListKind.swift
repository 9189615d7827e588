/// What a list lists, which its type says together with the territory (ETSI TS 119 612 §5.3.3, annex D.5 and D.6).
public enum TrustListKind: String, Sendable, Hashable, CaseIterable {
  /// Trust services of one territory.
  case services
  /// Lists of others.
  case lists

  private static let types = "http://uri.etsi.org/TrstSvc/TrustedList/TSLType/"

  /// Outside of the European Union, `CClist` and `CClistofthelists` with the territory's code for `CC`.
  func type(of territory: String) -> String {
    Self.types + territory + (self == .services ? "list" : "listofthelists")
  }

  /// Nil for another type than this territory's; the European Union has names of its own.
  package init?(type: String, territory: String) {
    let found = Self.allCases.first { $0.type(of: territory) == type }
    switch type {
    case Self.types + "EUgeneric": self = .services
    case Self.types + "EUlistofthelists": self = .lists
    default:
      guard let found else { return nil }
      self = found
    }
  }
}
