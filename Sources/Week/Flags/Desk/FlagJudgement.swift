/// What an organizer made of a foreign flag.
public struct FlagJudgement: Sendable, Hashable {
  public enum Decision: String, Sendable, CaseIterable {
    /// Nothing is held against anybody.
    case dismissed
    /// The team that handed it in reads the reason.
    case warned
    /// That team is taken out of the contest, and reads the reason.
    case excluded
  }

  public let decision: Decision
  public let reason: String
  /// The agent.
  public let author: String
  /// Seconds since 1970, UTC.
  public let time: Int
}
