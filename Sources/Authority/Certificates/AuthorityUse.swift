/// What an authority issues for. Each use has an authority of its own, so that a lost key of one harms no other.
public enum AuthorityUse: String, Sendable, Hashable, CaseIterable {
  /// The State's root: it issues the other authorities.
  case root
  /// Seals of agencies.
  case seals
  /// Signatures of persons.
  case signatures
  /// Servers over TLS.
  case servers
  /// Time-stamping units.
  case timeStamps

  /// The profile of the authority's own certificate.
  var profile: CertificateProfile {
    switch self {
    case .root: .root
    case .seals: .sealAuthority
    case .signatures: .signatureAuthority
    case .servers: .serverAuthority
    case .timeStamps: .timeStampAuthority
    }
  }

  /// What it issues by. A responder answers for its own issuer alone (RFC 6960 §4.2.2.2), so each use has one.
  var issues: [CertificateProfile] {
    switch self {
    case .root: Self.allCases.filter { $0 != .root }.map(\.profile) + [.actSeal, .trustListSigner, .responder]
    case .seals: [.agencySeal, .responder]
    case .signatures: [.personalSignature, .responder]
    case .servers: [.server, .responder]
    case .timeStamps: [.timeStampUnit, .responder]
    }
  }
}
