import Authority

/// What the programs of others ask of the certification authorities, and the page that tells people of them.
enum AuthorityRoute: RouteTable {
  case authorities
  case certificate(CertificateFile)
  case list(ListFile)
  case status(AuthorityID)
  /// The question stands in the address (RFC 6960 appendix A.1).
  case statusByAddress(AuthorityID, Rest)
  case acme(Rest)
  case timeStamp
  case trustList(TrustListFile)

  enum Name: Int, CaseIterable {
    case authorities, certificate, list, status, statusByAddress, acme, timeStamp, trustList
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
    case .trustList: .page("/tsl/:liste", .protocol, AuthorityRoute.trustList)
    }
  }

  var place: RoutePlace<AuthorityRoute> {
    switch self {
    case .authorities: RoutePlace(.authorities)
    case .certificate(let file): RoutePlace(.certificate, file)
    case .list(let file): RoutePlace(.list, file)
    case .status(let authority): RoutePlace(.status, authority)
    case .statusByAddress(let authority, let question): RoutePlace(.statusByAddress, authority, question)
    case .acme(let rest): RoutePlace(.acme, rest)
    case .timeStamp: RoutePlace(.timeStamp)
    case .trustList(let file): RoutePlace(.trustList, file)
    }
  }
}

extension AuthorityID: PathValue {
  init?(segment: String) { self.init(slug: segment) }

  var segment: String { slug }

  static var sample: AuthorityID { .seals }
}

/// The certificate of an authority: `seals.cer`, `seals-g2.cer`.
struct CertificateFile: PathValue, Hashable {
  let authority: AuthorityID

  private static let ending = ".cer"

  init(_ authority: AuthorityID) { self.authority = authority }

  init?(segment: String) {
    guard segment.hasSuffix(Self.ending),
      let authority = AuthorityID(slug: String(segment.dropLast(Self.ending.count)))
    else { return nil }
    self.authority = authority
  }

  var segment: String { authority.slug + Self.ending }

  static var sample: CertificateFile { CertificateFile(.seals) }
}

/// A list of revoked certificates: `seals.crl`, `seals-g2.crl`, `signatures-3.crl`, `signatures-3-delta.crl`.
struct ListFile: PathValue, Hashable {
  let authority: AuthorityID
  /// What follows the authority: `-3-delta.crl`. Whether there is such a list the authority knows.
  let ending: String

  init(_ authority: AuthorityID, ending: String = ".crl") {
    self.authority = authority
    self.ending = ending
  }

  init?(segment: String) {
    guard segment.utf8.count <= 64, segment.hasSuffix(".crl"),
      let use = AuthorityUse.allCases.first(where: { segment.hasPrefix($0.slug) })
    else { return nil }
    var name = use.slug
    let rest = segment.dropFirst(name.count)
    // The letter tells the number of a generation from that of a partition.
    if rest.hasPrefix("-g") { name += "-g" + rest.dropFirst(2).prefix(while: \.isNumber) }
    guard let authority = AuthorityID(slug: name) else { return nil }
    self.authority = authority
    ending = String(segment.dropFirst(name.count))
  }

  var segment: String { authority.slug + ending }

  static var sample: ListFile { ListFile(.seals) }
}
