import X509

extension CertificateProfile {
  /// The seal of an agency (EN 319 412-3): commits a legal person to what it seals, and does nothing else.
  public static let agencySeal = CertificateProfile(
    name: "agency-seal",
    holder: .registeredOrganization,
    issuance: .none,
    keyUsage: KeyUsage(nonRepudiation: true),
    // NSS, by which poppler and LibreOffice verify, takes no signer without the purpose of e-mail protection.
    purposes: .only([.documents, .emailProtection]),
    policy: .notQualified,
    status: .published,
    days: 3 * 366)

  /// The State's seal on acts, under the root itself: it signs them as PDF and as the text of a QR code.
  public static let actSeal = CertificateProfile(
    name: "act-seal",
    holder: .organization,
    issuance: .none,
    keyUsage: KeyUsage(digitalSignature: true, nonRepudiation: true),
    purposes: .only([.documents, .emailProtection]),
    policy: .notQualified,
    status: .unlisted,
    days: 4 * 366)

  /// The signature of a person (EN 319 412-2): commits a natural person to what they sign, and does nothing else.
  public static let personalSignature = CertificateProfile(
    name: "personal-signature",
    holder: .person,
    issuance: .none,
    keyUsage: KeyUsage(nonRepudiation: true),
    purposes: .only([.documents, .emailProtection]),
    policy: .notQualified,
    status: .published,
    days: 3 * 366)

  /// A server of an agency over TLS (CA/B baseline requirements §7.1.2.7, domain-validated).
  public static let server = CertificateProfile(
    name: "server",
    holder: .server,
    issuance: .none,
    keyUsage: KeyUsage(digitalSignature: true),
    purposes: .only([.serverAuth]),
    policy: .domainValidated,
    status: .published,
    namesKey: false,
    days: 90)

  /// A unit that makes time stamps (RFC 3161 §2.3, EN 319 422 §6). It outlives the signatures that it proves the time of.
  public static let timeStampUnit = CertificateProfile(
    name: "time-stamp-unit",
    holder: .registeredOrganization,
    issuance: .none,
    keyUsage: KeyUsage(digitalSignature: true),
    purposes: .solely(.timeStamping),
    policy: .notQualified,
    status: .published,
    days: 10 * 366)

  /// Signs the State's trust lists (ETSI TS 119 612 §5.7.1). The root issues it, so that a list can take back any other
  /// authority.
  static let trustListSigner = CertificateProfile(
    name: "trust-list-signer",
    holder: .registeredOrganization,
    issuance: .none,
    keyUsage: KeyUsage(digitalSignature: true),
    purposes: .only([.trustLists]),
    policy: .notQualified,
    status: .published,
    days: 5 * 366)

  /// A responder that answers in its issuer's name (RFC 6960 §4.2.2.2). Each authority issues its own: no other may.
  public static let responder = CertificateProfile(
    name: "responder",
    holder: .organization,
    issuance: .none,
    keyUsage: KeyUsage(digitalSignature: true),
    purposes: .only([.ocspSigning]),
    policy: nil,
    status: .unchecked,
    days: 90)
}
