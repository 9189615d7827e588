import Pack

/// What a list or an answer said of a certificate.
struct MachineStatus: Sendable, Hashable, Encodable, PackDecodable {
  let certificate: String
  let source: StatusFinding.Source
  let state: StatusFinding.State
  let issuedAt: ReportInstant
  let nextUpdate: ReportInstant?
  let revokedOn: ReportInstant?
  let reason: String?

  enum CodingKeys: String, CodingKey {
    case certificate, source, state, reason
    case issuedAt = "issued_at"
    case nextUpdate = "next_update"
    case revokedOn = "revoked_on"
  }

  static let shape = Shape<MachineStatus>.object(
    "What a list of revoked certificates or an answer of OCSP said of a certificate",
    .required("certificate", "SHA-256 of the certificate", .fingerprint),
    .required("source", "What said it", .oneOf(StatusFinding.Source.allCases.map { ($0.rawValue, $0) })),
    .required("state", "What it said", .oneOf(StatusFinding.State.allCases.map { ($0.rawValue, $0) })),
    .required("issued_at", "Up to when it knows (thisUpdate)", .declared),
    .optional("next_update", "When the next one is due", .declared),
    .optional("revoked_on", "When it was revoked or suspended", .declared),
    .optional("reason", "Why, by the name of RFC 5280 §5.3.1", .text)
  ) { certificate, source, state, issuedAt, nextUpdate, revokedOn, reason in
    MachineStatus(
      certificate: certificate, source: source, state: state, issuedAt: issuedAt, nextUpdate: nextUpdate,
      revokedOn: revokedOn, reason: reason)
  }
}

extension MachineStatus {
  init(_ finding: StatusFinding) {
    self.init(
      certificate: finding.certificate, source: finding.source, state: finding.state,
      issuedAt: ReportInstant(finding.issuedAt), nextUpdate: finding.nextUpdate.map(ReportInstant.init),
      revokedOn: finding.revokedOn.map(ReportInstant.init), reason: finding.reason)
  }
}
