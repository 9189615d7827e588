import Authority
import Vocabulary

/// The certification authorities of the State: what each is for, its certificate, its lists, its rules.
struct AuthoritiesPage {
  /// The root first.
  let authorities: [Card]
  let hasACME: Bool

  /// An authority as people see it.
  struct Card {
    let use: AuthorityUse
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
}

extension AuthoritiesPage {
  init(_ desk: AuthorityDesk, _ services: Services) {
    authorities = desk.authorities.map { authority in
      let publication = authority.publication
      let certificate = authority.certificate
      return Card(
        use: authority.use, name: CertificateName(parsing: certificate.subject).commonName ?? authority.use.slug,
        from: services.moment(certificate.notBefore).day, until: services.moment(certificate.notAfter).day,
        fingerprint: CertificateFingerprint(bytes: certificate.fingerprint),
        lists: (publication.hasDeltas ? [".crl", "-delta.crl"] : [".crl"]).map { ListFile(authority.use, ending: $0) },
        partitions: publication.partitions > 1 ? publication.partitions : 0, responder: publication.responder?.text)
    }
    hasACME = services.authority?.acme != nil
  }
}
