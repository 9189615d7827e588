/// What the check of a stamp found.
public struct StampReport: Sendable, Hashable {
  /// In the order of ``Check``; a check that cannot go on stops at the first that failed.
  public let findings: [Finding]
  /// What the stamp says, if it could be read; it is proven only if the report is valid.
  public let facts: ActFacts?
  /// The whole name in the seal's certificate, if it is known.
  public let signer: String?

  public var verdict: Verdict { Verdict(findings) }
  public var isValid: Bool { verdict == .valid }

  /// The findings that keep the report from being valid.
  public var problems: [Finding] { findings.filter { $0.outcome != .passed } }

  init(findings: [Finding], facts: ActFacts? = nil, signer: String? = nil) {
    self.findings = findings
    self.facts = facts
    self.signer = signer
  }
}
