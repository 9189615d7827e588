import Signatures
import Vocabulary

/// The answer to "is this act true?", and what it rests on.
struct VerdictPage {
  /// What was checked.
  enum Proof: String, Hashable, Sendable, CaseIterable {
    case file, stamp, code
  }

  let proof: Proof
  let answer: ActAnswer
  /// The act in the books; nil when they have none.
  let act: KnownAct?
  /// What the proof says of itself, which is shown only where the answer bears it out.
  let claims: Claims
  let findings: [Finding]

  /// What a proof carries: who sealed it and when, and the facts of the act.
  struct Claims: Hashable, Sendable {
    var seal: CertificateName?
    var sealedOn: Day?
    /// Nature of the act as the stamp names it, where the books do not.
    var kind: Words?
    var code: String?
    /// Labels and values, in the order of the stamp.
    var facts: [Fact] = []

    struct Fact: Hashable, Sendable {
      let label: Words
      let value: Words
    }
  }
}

extension VerdictPage {
  /// A file, against the books by its digest.
  init(_ report: PDFReport, act: KnownAct?, signedOn: Day?) {
    self.init(
      proof: .file, answer: ActAnswer(report.findings, act: act, isSameFile: act != nil), act: act,
      claims: Claims(seal: report.signer.map(CertificateName.init(parsing:)), sealedOn: signedOn),
      findings: report.findings)
  }

  /// A stamp, against the books by its number.
  init(_ report: StampReport, act: KnownAct?, claims: Claims) {
    self.init(
      proof: .stamp, answer: ActAnswer(report.findings, act: act, isSameFile: false), act: act, claims: claims,
      findings: report.findings)
  }

  /// A code alone.
  /// - Parameter code: As it is printed, to be compared when no act has it.
  init(_ act: KnownAct?, code: String? = nil) {
    self.init(proof: .code, answer: ActAnswer(act), act: act, claims: Claims(code: code), findings: [])
  }
}
