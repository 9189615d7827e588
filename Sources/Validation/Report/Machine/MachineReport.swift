public import Foundation
public import Pack

/// The report for machines: JSON whose keys and words do not change within a version (after ETSI TS 119 102-2, in our own
/// JSON: the standard writes XML).
///
/// ``schema`` describes it, and is made of the declaration that reads such a report back.
public struct MachineReport: Sendable, Hashable, Encodable, PackDecodable {
  let version: Int
  let form: SignedForm
  let indication: Indication
  let checkedAt: ReportInstant
  let policy: String
  let revisions: Int
  let reasons: [MachineReason]
  let signatures: [MachineSignature]

  /// Grows when a key or a word changes its meaning or goes.
  static let currentVersion = 1

  public init(_ report: DocumentReport, policy: String, at now: Date) {
    self.init(
      version: Self.currentVersion, form: report.form, indication: report.indication, checkedAt: ReportInstant(now),
      policy: policy,
      revisions: report.revisions,
      reasons: report.threats.map(MachineReason.init) + report.faults.map(MachineReason.init),
      signatures: report.signatures.map(MachineSignature.init))
  }

  enum CodingKeys: String, CodingKey {
    case version, form, indication, policy, revisions, reasons, signatures
    case checkedAt = "checked_at"
  }

  public static let shape = Shape<MachineReport>.object(
    "What the validation of a file found",
    .required("version", "The version of this form of report", .int(in: 1...currentVersion)),
    .required("form", "What was validated", .oneOf(SignedForm.allCases.map { ($0.rawValue, $0) })),
    .required("indication", "What the whole comes to", .oneOf(Indication.allCases.map { ($0.rawValue, $0) })),
    .required("checked_at", "When it was validated", .declared),
    .required("policy", "By what policy", .text),
    .required("revisions", "How many revisions a PDF has; 0 for other files", .int(in: 0...Int.max)),
    .required("reasons", "What is wrong with the file as a whole", .declared),
    .required("signatures", "The signatures and time stamps, in the order in which they were made", .declared)
  ) { version, form, indication, checkedAt, policy, revisions, reasons, signatures in
    MachineReport(
      version: version, form: form, indication: indication, checkedAt: checkedAt, policy: policy, revisions: revisions,
      reasons: reasons, signatures: signatures)
  }

  /// Of the JSON of reports.
  public static var schema: JSONSchema {
    JSONSchema(of: MachineReport.self, title: "What the validation of signatures found")
  }
}

extension MachineReport {
  init(
    version: Int, form: SignedForm, indication: Indication, checkedAt: ReportInstant, policy: String, revisions: Int,
    reasons: [MachineReason], signatures: [MachineSignature]
  ) {
    self.version = version
    self.form = form
    self.indication = indication
    self.checkedAt = checkedAt
    self.policy = policy
    self.revisions = revisions
    self.reasons = reasons
    self.signatures = signatures
  }
}
