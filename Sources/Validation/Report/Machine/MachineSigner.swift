import Pack

/// Whose signature it says to be.
struct MachineSigner: Sendable, Hashable, Encodable, PackDecodable {
  let subject: String
  let name: String?
  let organization: String?
  let certificate: String?

  static let shape = Shape<MachineSigner>.object(
    "Who signed, by the certificate: to be believed when the signature passed",
    .required("subject", "The whole name", .text("a name", length: 0...Int.max)),
    .optional("name", "Its common name", .text("a name", length: 0...Int.max)),
    .optional("organization", "Its organization", .text("a name", length: 0...Int.max)),
    .optional("certificate", "SHA-256 of the certificate", .fingerprint)
  ) { subject, name, organization, certificate in
    MachineSigner(subject: subject, name: name, organization: organization, certificate: certificate)
  }
}

extension MachineSigner {
  init?(_ report: ValidationReport) {
    guard let subject = report.signer else { return nil }
    let own = report.certificates.first
    self.init(subject: subject, name: own?.name, organization: own?.organization, certificate: own?.fingerprint)
  }
}
