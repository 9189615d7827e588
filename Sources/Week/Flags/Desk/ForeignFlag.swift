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
