import Pack

/// A signature, or a time stamp over the whole document.
struct MachineSignature: Sendable, Hashable, Encodable, PackDecodable {
  let what: Identity
  let indication: Indication
  let subIndication: SubIndication?
  let reasons: [MachineReason]
  let signer: MachineSigner?
  let times: Times
  let level: SignatureLevel?
  let coverage: MachineCoverage
  let changes: [MachineChange]
  let certificates: [MachineCertificate]
  let statuses: [MachineStatus]
  let timeStamps: [MachineTimeStamp]

  struct Identity: Sendable, Hashable {
    let kind: ValidationReport.Kind
    let field: String?
  }

  struct Times: Sendable, Hashable {
    let claimed: ReportInstant?
    let best: ReportInstant
    let source: TimeSource
  }

  enum CodingKeys: String, CodingKey {
    case kind, field, indication, reasons, signer, level, coverage, changes, certificates
    case subIndication = "sub_indication"
    case claimedTime = "claimed_time"
    case bestSignatureTime = "best_signature_time"
    case timeSource = "best_signature_time_source"
    case statuses = "revocation"
    case timeStamps = "time_stamps"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(what.kind, forKey: .kind)
    try container.encodeIfPresent(what.field, forKey: .field)
    try container.encode(indication, forKey: .indication)
    try container.encodeIfPresent(subIndication, forKey: .subIndication)
    try container.encode(reasons, forKey: .reasons)
    try container.encodeIfPresent(signer, forKey: .signer)
    try container.encodeIfPresent(times.claimed, forKey: .claimedTime)
    try container.encode(times.best, forKey: .bestSignatureTime)
    try container.encode(times.source, forKey: .timeSource)
    try container.encodeIfPresent(level, forKey: .level)
    try container.encode(coverage, forKey: .coverage)
    try container.encode(changes, forKey: .changes)
    try container.encode(certificates, forKey: .certificates)
    try container.encode(statuses, forKey: .statuses)
    try container.encode(timeStamps, forKey: .timeStamps)
  }
}

extension MachineSignature {
  init(_ report: ValidationReport) {
    self.init(
      what: Identity(kind: report.kind, field: report.field), indication: report.indication,
      subIndication: report.subIndication, reasons: report.reasons.map(MachineReason.init),
      signer: MachineSigner(report),
      times: Times(
        claimed: report.claimedTime.map(ReportInstant.init), best: ReportInstant(report.provenTime),
        source: report.timeSource),
      level: report.level, coverage: MachineCoverage(report.coverage), changes: report.changes.map(MachineChange.init),
      certificates: report.certificates.map(MachineCertificate.init),
      statuses: report.statuses.map(MachineStatus.init), timeStamps: report.timeStamps.map(MachineTimeStamp.init))
  }
}
