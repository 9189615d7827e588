import X509

extension CertificateProfile {
  /// The State's root, off line. It issues authorities, the seal on acts and what signs the trust lists; no responder answers
  /// for it, since its key would have to be near.
  static let root = CertificateProfile(
    name: "root",
    holder: .organization,
    issuance: .authorities,
    keyUsage: .authority,
    purposes: .unrestricted,
    policy: nil,
    status: .trusted,
    days: 25 * 366)

  /// Issues the seals of agencies.
  static let sealAuthority = issuing("seal-authority", for: [.documents, .emailProtection])

  /// Issues what people sign with.
  static let signatureAuthority = issuing("signature-authority", for: [.documents, .emailProtection])

  /// Issues the certificates of agencies' servers.
  static let serverAuthority = issuing("server-authority", for: [.serverAuth])

  /// Issues the certificates of time-stamping units.
  static let timeStampAuthority = issuing("time-stamp-authority", for: [.timeStamping])

  /// An authority on line, for one use, under the root.
  private static func issuing(_ name: String, for purposes: [ExtendedKeyUsage.Usage]) -> CertificateProfile {
    CertificateProfile(
      name: name,
      holder: .organization,
      issuance: .holders,
      keyUsage: .authority,
      purposes: .only(purposes),
      policy: .any,
      status: .published,
      days: 12 * 366)
  }
}

extension KeyUsage {
  static let authority = KeyUsage(keyCertSign: true, cRLSign: true)
}

extension ExtendedKeyUsage.Usage {
  static let documents = ExtendedKeyUsage.Usage(oid: Identifiers.documentSigning)
  static let trustLists = ExtendedKeyUsage.Usage(oid: Identifiers.trustListSigning)
}
