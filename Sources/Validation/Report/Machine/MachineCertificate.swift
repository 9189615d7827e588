import Pack

/// A certificate of a path, and what was found against it.
struct MachineCertificate: Sendable, Hashable, Encodable, PackDecodable {
  let fingerprint: String
  let subject: String
  let issuer: String
  let serial: String
  let notBefore: ReportInstant
  let notAfter: ReportInstant
  let reasons: [MachineReason]

  enum CodingKeys: String, CodingKey {
    case fingerprint, subject, issuer, serial, reasons
    case notBefore = "not_before"
    case notAfter = "not_after"
  }

  static let shape = Shape<MachineCertificate>.object(
    "A certificate of the signer's path",
    .required("fingerprint", "SHA-256 of it", .fingerprint),
    .required("subject", "Its holder's whole name", .text("a name", length: 0...Int.max)),
    .required("issuer", "Its issuer's whole name", .text("a name", length: 0...Int.max)),
    .required("serial", "Its number in hexadecimal digits", .text("a number", length: 0...Int.max)),
    .required("not_before", "Its first second", .declared),
    .required("not_after", "Its last second", .declared),
    .required("reasons", "What was found against it", .declared)
  ) { fingerprint, subject, issuer, serial, notBefore, notAfter, reasons in
    MachineCertificate(
      fingerprint: fingerprint, subject: subject, issuer: issuer, serial: serial, notBefore: notBefore,
      notAfter: notAfter, reasons: reasons)
  }
}

extension MachineCertificate {
  init(_ finding: CertificateFinding) {
    self.init(
      fingerprint: finding.fingerprint, subject: finding.subject, issuer: finding.issuer, serial: finding.serial,
      notBefore: ReportInstant(finding.notBefore), notAfter: ReportInstant(finding.notAfter),
      reasons: finding.faults.map { MachineReason($0, of: finding.fingerprint) })
  }
}
