import Foundation

extension ValidationReport {
  /// Tells what the judgment of a signature or time stamp came to.
  init(
    _ verdict: Verdict, of kind: Kind = .signature, field: String? = nil, claimedTime: Date?, level: SignatureLevel?,
    coverage: SignatureCoverage, changes: [PDFChange] = [], threats: [PDFThreat] = []
  ) {
    self.kind = kind
    self.field = field
    indication = verdict.conclusion.indication
    subIndication = verdict.conclusion.subIndication
    reasons = verdict.conclusion.reasons
    signer = verdict.signer?.subjectText
    self.claimedTime = claimedTime
    provenTime = verdict.provenTime
    timeSource = verdict.timeSource
    self.level = level
    self.coverage = coverage
    self.changes = changes
    self.threats = threats
    timeStamps = verdict.stamps
    certificates = verdict.certificates
    statuses = verdict.statuses
  }
}
