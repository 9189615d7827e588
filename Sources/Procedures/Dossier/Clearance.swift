/// A step of the decision that an agent passed by an explicit act.
public struct Clearance: Sendable, Hashable, Codable {
  /// The step's identifier in the definition.
  public let step: String
  /// The registers' records that the agent chose, as they stood when they were chosen.
  public let evidence: [Evidence]
  /// Name and quality of the agent, as they are printed on the act.
  public let agentName: String
  public let agentQuality: String
  /// Set by the last step only: the act that will be issued. Chosen here so that a job run twice makes the same act.
  public let act: PlannedAct?
  /// Of a jury's step: what the jury found.
  public let verdict: JuryVerdict?

  public init(
    step: String, evidence: [Evidence], agentName: String, agentQuality: String, act: PlannedAct?,
    verdict: JuryVerdict? = nil
  ) {
    self.step = step
    self.evidence = evidence
    self.agentName = agentName
    self.agentQuality = agentQuality
    self.act = act
    self.verdict = verdict
  }
}
