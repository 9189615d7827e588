public import Vocabulary

/// What a State lets its agencies' servers have by ACME.
public struct ACMEPolicy: Sendable, Hashable {
  public let state: StateCode
  /// Where clients find the server, without a slash at its end, such as `https://pki.gouv.ml/acme`. Clients sign the
  /// whole address of each request, so it must be the one that they see.
  public let base: String
  /// A server's name must be one of these or end in one after a point: `gouv.ml` allows `www.justice.gouv.ml`.
  public let suffixes: [ServerName]
  /// Whether a new account must show credentials that the authority gave to its agency (RFC 8555 §7.3.4).
  public let requiresBinding: Bool
  /// How long certificates live.
  public let lifetimeDays: Int
  /// The resolver that names are looked up with.
  public let resolver: IPAddress
  public let resolverPort: UInt16
  /// Where servers answer http-01. RFC 8555 §8.3 says 80; another port is for tests.
  public let httpPort: UInt16
  /// Which addresses a probe may connect to.
  public let reach: ProbeReach
  /// The names by which CAA records allow this authority to issue (RFC 8659 §4.2), in lower case: the host of ``base``.
  public let identities: [String]
  /// The conditions that a new account must agree to, if there are any.
  public let terms: String?

  /// Throws ``AuthorityError/badAddress`` for a base or terms that are no address, ``AuthorityError/badName(_:)``
  /// without a suffix, and ``AuthorityError/badPeriod`` unless certificates live for at least a day and no longer than
  /// ``CertificateProfile/server`` allows, which is less than the 199 days of CA/B (baseline requirements §6.3.2).
  public init(
    state: StateCode, base: String, suffixes: [ServerName], requiresBinding: Bool = true, lifetimeDays: Int = 90,
    resolver: IPAddress, resolverPort: UInt16 = 53, httpPort: UInt16 = 80, reach: ProbeReach = .publicNetworks,
    terms: String? = nil
  ) throws(AuthorityError) {
    guard Self.isAddress(base), !base.hasSuffix("/"), terms.map(Self.isAddress) ?? true else { throw .badAddress }
    guard !suffixes.isEmpty else { throw .badName(.server) }
    guard (1...min(199, CertificateProfile.server.days)).contains(lifetimeDays) else { throw .badPeriod }
    self.state = state
    self.base = base
    self.suffixes = suffixes
    self.requiresBinding = requiresBinding
    self.lifetimeDays = lifetimeDays
    self.resolver = resolver
    self.resolverPort = resolverPort
    self.httpPort = httpPort
    self.reach = reach
    self.terms = terms
    identities = [Self.host(of: base)]
  }

  /// Whether servers may bear this name.
  public func allows(_ name: ServerName) -> Bool { name.isUnder(suffixes) }

  func link(_ route: ACMERoute) -> String { base + route.path }

  private static func host(of base: String) -> String {
    let rest = base.drop { $0 != "/" }.dropFirst(2)
    return rest.prefix { $0 != "/" && $0 != ":" }.lowercased()
  }

  private static func isAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix), text.utf8.count <= 200 else {
      return false
    }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    return rest.first.map { $0 != UInt8(ascii: "/") } == true
      && rest.allSatisfy { (0x21...0x7E).contains($0) && ![UInt8](#""<>\?#"#.utf8).contains($0) }
  }
}

extension ServerName {
  func isUnder(_ suffixes: [ServerName]) -> Bool {
    suffixes.contains { rawValue == $0.rawValue || rawValue.hasSuffix(".\($0.rawValue)") }
  }
}
