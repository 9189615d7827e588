/// How a service stands (ETSI TS 119 612 §5.5.4, annex D.5).
///
/// Ours say that the State knows the service as its own (`recognisedatnationallevel`) or no more (`deprecated…`).
/// `granted` would say that somebody examined it and qualified it; nobody did.
public enum TrustServiceStatus: Sendable, Hashable {
  case recognised, deprecated
  case granted, withdrawn
  case setByLaw, deprecatedByLaw
  /// Any other, by its URI.
  case other(String)

  private static let known: [(TrustServiceStatus, String)] = [
    (.recognised, "recognisedatnationallevel"), (.deprecated, "deprecatedatnationallevel"), (.granted, "granted"),
    (.withdrawn, "withdrawn"), (.setByLaw, "setbynationallaw"), (.deprecatedByLaw, "deprecatedbynationallaw"),
  ]
  private static let base = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/"

  package init(uri: String) {
    self = Self.known.first { Self.base + $0.1 == uri }?.0 ?? .other(uri)
  }

  public var uri: String {
    if case .other(let uri) = self { return uri }
    return Self.base + (Self.known.first { $0.0 == self }?.1 ?? "")
  }

  /// Whether the service may be relied on. What is not known may not.
  public var isActive: Bool {
    switch self {
    case .recognised, .granted, .setByLaw: true
    case .deprecated, .withdrawn, .deprecatedByLaw, .other: false
    }
  }
}
