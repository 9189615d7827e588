import Authority

/// What the programs of others ask of the certification authorities, and the page that tells people of them.
enum AuthorityRoute: RouteTable {
  case authorities
  case certificate(CertificateFile)
  case list(ListFile)
  case status(AuthorityUse)
  /// The question stands in the address (RFC 6960 appendix A.1).
  case statusByAddress(AuthorityUse, Rest)
  case acme(Rest)
  case timeStamp

  enum Name: Int, CaseIterable {
    case authorities, certificate, list, status, statusByAddress, acme, timeStamp
  }

  static let map = RouteMap<AuthorityRoute>()

  static func entry(_ name: Name) -> RouteEntry<AuthorityRoute> {
    switch name {
    case .authorities: .page("/autorite", .everyone) { .authorities }
    case .certificate: .page("/ca/:certificat", .protocol, AuthorityRoute.certificate)
    case .list: .page("/crl/:liste", .protocol, AuthorityRoute.list)
    case .status: .call("/ocsp/:autorite", .protocol, AuthorityRoute.status)
    case .statusByAddress: .page("/ocsp/:autorite/:reste", .protocol, AuthorityRoute.statusByAddress)
    case .acme: .call("/acme/:reste", .protocol, AuthorityRoute.acme)
    case .timeStamp: .call("/tsa", .protocol) { .timeStamp }
    }
  }

  var place: RoutePlace<AuthorityRoute> {
    switch self {
    case .authorities: RoutePlace(.authorities)
    case .certificate(let file): RoutePlace(.certificate, file)
    case .list(let file): RoutePlace(.list, file)
    case .status(let use): RoutePlace(.status, use)
    case .statusByAddress(let use, let question): RoutePlace(.statusByAddress, use, question)
    case .acme(let rest): RoutePlace(.acme, rest)
    case .timeStamp: RoutePlace(.timeStamp)
    }
  }
}

extension AuthorityUse: PathValue {
  init?(segment: String) { self.init(slug: segment) }

  var segment: String { slug }

  static var sample: AuthorityUse { .seals }
}

/// The certificate of an authority: `seals.cer`.
struct CertificateFile: PathValue, Hashable {
  let use: AuthorityUse

  private static let ending = ".cer"

  init(_ use: AuthorityUse) { self.use = use }

  init?(segment: String) {
    guard segment.hasSuffix(Self.ending), let use = AuthorityUse(slug: String(segment.dropLast(Self.ending.count)))
    else { return nil }
    self.use = use
  }

  var segment: String { use.slug + Self.ending }

  static var sample: CertificateFile { CertificateFile(.seals) }
}

/// A list of revoked certificates: `seals.crl`, `signatures-3.crl`, `signatures-3-delta.crl`.
struct ListFile: PathValue, Hashable {
  let use: AuthorityUse
  /// What follows the use: `-3-delta.crl`. Whether there is such a list the authority knows.
  let ending: String

  init(_ use: AuthorityUse, ending: String = ".crl") {
    self.use = use
    self.ending = ending
  }

  init?(segment: String) {
    guard segment.utf8.count <= 64, segment.hasSuffix(".crl"),
      let use = AuthorityUse.allCases.first(where: { segment.hasPrefix($0.slug) })
    else { return nil }
    self.use = use
    ending = String(segment.dropFirst(use.slug.count))
  }

  var segment: String { use.slug + ending }

  static var sample: ListFile { ListFile(.seals) }
}
