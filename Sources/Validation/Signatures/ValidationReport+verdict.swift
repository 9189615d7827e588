import Foundation

extension ValidationReport {
  init(
    _ verdict: Verdict, of value: SignatureValue, field: String?, claimedTime: Date?, level: SignatureLevel?,
    coverage: SignatureCoverage, changes: [PDFChange] = [], threats: [PDFThreat] = []
  ) {
    kind = value.form == .timeStamp ? .documentTimeStamp : .signature
    self.field = field
    indication = verdict.conclusion.indication
    subIndication = verdict.conclusion.subIndication
    reasons = verdict.conclusion.reasons
    signer = verdict.signer?.subjectText
    self.claimedTime = claimedTime
    provenTime = verdict.provenTime
    self.level = level
    self.coverage = coverage
    self.changes = changes
    self.threats = threats
    timeStamps = verdict.stamps
    certificates = verdict.certificates
  }
}
