import Authority
import Country
import Vocabulary

/// The certification authorities of the State: what each is for, its certificate, its lists, its rules.
struct AuthoritiesPage {
  /// The root first.
  let authorities: [Card]
  let hasACME: Bool
  /// The State's own first.
  let lists: [ListCard]

  /// An authority as people see it.
  struct Card {
    let authority: AuthorityID
    let name: String
    let from: Day
    let until: Day
    let fingerprint: CertificateFingerprint
    /// The file names of its complete list and of the delta beside it.
    let lists: [ListFile]
    /// How many further lists there are, each of a part of the certificates.
    let partitions: Int
    /// The address of the responder; none for the root, which is off line.
    let responder: String?
  }

  /// A trust list as people see it.
  struct ListCard {
    let kind: TrustListKind
    let number: Int
    let issued: Day
    let until: Day
    /// Of the certificate that signs it.
    let fingerprint: CertificateFingerprint
    let origin: Origin

    enum Origin {
      /// Issued here: its own file.
      case own(TrustListFile)
      /// Accepted: whose it is, and where it stands.
      case accepted(operator: String, location: String)
    }
  }
}

extension AuthoritiesPage {
  init(_ desk: AuthorityDesk, _ services: Services) async throws {
    authorities = desk.authorities.map { authority in
      let publication = authority.publication
      let certificate = authority.certificate
      return Card(
        authority: authority.id,
        name: CertificateName(parsing: certificate.subject).commonName ?? authority.id.slug,
        from: services.moment(certificate.notBefore).day, until: services.moment(certificate.notAfter).day,
        fingerprint: CertificateFingerprint(bytes: certificate.fingerprint),
        lists: (publication.hasDeltas ? [".crl", "-delta.crl"] : [".crl"]).map { ListFile(authority.id, ending: $0) },
        partitions: publication.partitions > 1 ? publication.partitions : 0, responder: publication.responder?.text)
    }
    hasACME = services.authority?.acme != nil
    var lists: [ListCard] = []
    for kind in TrustListKind.allCases {
      guard let list = try await desk.trustList(kind) else { continue }
      lists.append(
        ListCard(
          kind: kind, number: list.number, issued: services.moment(list.issuedAt).day,
          until: services.moment(list.nextUpdate).day,
          fingerprint: CertificateFingerprint(bytes: list.signer.fingerprint),
          origin: .own(TrustListFile(kind, of: services.country.state))))
    }
    self.lists =
      try await lists
      + desk.acceptedTrustLists().map { list in
        ListCard(
          kind: list.kind, number: list.number, issued: services.moment(list.issuedAt).day,
          until: services.moment(list.nextUpdate).day,
          fingerprint: CertificateFingerprint(bytes: list.signer.fingerprint),
          origin: .accepted(operator: list.operatorName, location: list.location))
      }
  }
}
