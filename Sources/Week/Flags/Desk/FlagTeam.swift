/// A team as its members see it.
public struct FlagTeam: Sendable, Hashable {
  public let id: TeamID
  public let name: String
  /// What lets others in: fifteen figures, in groups.
  public let invitation: String
  public let members: Int
  /// Why an organizer took it out of the contest, or warned it: the latest first.
  public let judgements: [FlagJudgement]
  public let isExcluded: Bool

  /// In characters.
  public static let longestName = 40
}
