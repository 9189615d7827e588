extension AuthorityUse {
  /// How addresses, files and keys call it: `time-stamps`.
  public var slug: String { self == .timeStamps ? "time-stamps" : rawValue }

  /// Nil for what names no use.
  public init?(slug: String) {
    guard let use = Self.allCases.first(where: { $0.slug == slug }) else { return nil }
    self = use
  }

  /// The profile that a holder's certificate of this use follows; nil for the root, which has no holders.
  public var holdersProfile: CertificateProfile? {
    switch self {
    case .root: nil
    case .seals: .agencySeal
    case .signatures: .personalSignature
    case .servers: .server
    case .timeStamps: .timeStampUnit
    }
  }

  /// The use whose authority issues by a profile for holders.
  init?(issuing profile: CertificateProfile) {
    guard let use = Self.allCases.first(where: { $0.holdersProfile == profile }) else { return nil }
    self = use
  }

  init?(holdersProfile name: String) {
    guard let use = Self.allCases.first(where: { $0.holdersProfile?.name == name }) else { return nil }
    self = use
  }
}
