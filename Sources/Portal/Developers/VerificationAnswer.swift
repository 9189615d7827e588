import Pack
import Signatures
import Validation
import Vocabulary

/// What a program is told of something that it had verified: the values of the page that people see.
struct VerificationAnswer: Sendable, Encodable, PackDecodable {
  let conclusion: Conclusion
  /// The act in the State's books.
  let act: ActLine?
  /// What was asked of a proof of an act, in order.
  let checks: [CheckLine]?
  /// Of a signed file that is no act of this State's.
  let report: MachineReport?

  /// What it comes to.
  struct Conclusion: Sendable {
    let proof: String
    let answer: String
    let isValid: Bool
    let title: String
    let advice: String
  }

  enum CodingKeys: String, CodingKey {
    case proof, answer, valid, title, advice, act, checks, report
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(conclusion.proof, forKey: .proof)
    try container.encode(conclusion.answer, forKey: .answer)
    try container.encode(conclusion.isValid, forKey: .valid)
    try container.encode(conclusion.title, forKey: .title)
    try container.encode(conclusion.advice, forKey: .advice)
    try container.encodeIfPresent(act, forKey: .act)
    try container.encodeIfPresent(checks, forKey: .checks)
    try container.encodeIfPresent(report, forKey: .report)
  }

  static let shape = Shape<VerificationAnswer>.object(
    "What was found", conclusion, .optional("act", "The act in the State's books"),
    .optional("checks", "What was asked of the proof, in order"),
    .optional("report", "The report on a signed file that is no act of this State's")
  ) { VerificationAnswer(conclusion: $0, act: $1, checks: $2, report: $3) }

  private static let conclusion = Key<Conclusion>.group(
    .required("proof", "What was verified", .oneOf(words(VerdictPage.Proof.self))),
    .required("answer", "What it comes to", .oneOf(words(ActAnswer.self) + words(Indication.self))),
    .required("valid", "Whether it is valid", Shape<Bool>.truth),
    .required("title", "The same in words", Shape<String>.text),
    .required("advice", "Why, and what to do", Shape<String>.text)
  ) { Conclusion(proof: $0, answer: $1, isValid: $2, title: $3, advice: $4) }

  private static func words<Value: CaseIterable & RawRepresentable<String>>(_ type: Value.Type) -> [(String, String)] {
    Value.allCases.map { ($0.rawValue, $0.rawValue) }
  }
}

extension VerificationAnswer {
  /// What is said of an act, or of something made to look like one.
  init(_ page: VerdictPage, _ setting: PageSetting) {
    self.init(
      conclusion: Conclusion(
        proof: page.proof.rawValue, answer: page.answer.rawValue, isValid: page.answer == .valid,
        title: setting.string(page.title()), advice: setting.string(page.why)),
      act: page.act.map { act in
        ActLine(
          code: act.code, kind: act.kind.string(in: setting), office: act.office, issuedOn: act.issuedOn.iso,
          revokedOn: act.revokedOn?.iso)
      },
      checks: page.findings.map { CheckLine(check: $0.check.rawValue, outcome: $0.outcome.rawValue) }, report: nil)
  }

  /// What is said of any other signed file.
  init(_ page: ReportPage, _ report: MachineReport, _ indication: Indication, _ setting: PageSetting) {
    let headline = page.report.headline
    self.init(
      conclusion: Conclusion(
        proof: VerdictPage.Proof.file.rawValue, answer: indication.rawValue, isValid: indication == .passed,
        title: setting.string(page.wording.phrase(headline())),
        advice: setting.string(page.wording.phrase(headline.advice()))),
      act: nil, checks: nil, report: report)
  }
}
