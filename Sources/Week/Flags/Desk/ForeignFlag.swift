/// A team handed in what is another team's own flag. A person looks into it: the one may have copied, the other may have given,
/// or both may sit in one room with one screen.
public struct ForeignFlag: Sendable, Hashable {
  /// Its number among all that was handed in.
  public let number: Int
  public let team: TeamID
  public let teamName: String
  public let owner: TeamID
  public let ownerName: String
  public let challenge: ChallengeID
  /// Seconds since 1970, UTC.
  public let time: Int
  /// Whether the owner had solved the challenge by then.
  public let ownerHadSolved: Bool
  /// What was decided, the latest first; none while nobody has.
  public let judgements: [FlagJudgement]
}

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
