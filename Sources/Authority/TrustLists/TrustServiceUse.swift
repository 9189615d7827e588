/// What the certificates of a service are for (ETSI TS 119 612 §5.5.9.4).
public enum TrustServiceUse: String, Sendable, Hashable, CaseIterable {
  case signatures = "ForeSignatures"
  case seals = "ForeSeals"
  case servers = "ForWebSiteAuthentication"

  private static let base = "http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/"

  package init?(uri: String) {
    guard let found = Self.allCases.first(where: { $0.uri == uri }) else { return nil }
    self = found
  }

  var uri: String { Self.base + rawValue }
}
