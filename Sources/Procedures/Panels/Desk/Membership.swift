/// What an official is in a contest.
public struct Membership: Sendable, Hashable {
  public let isJuror: Bool
  public let isChair: Bool
  public let isTreasurer: Bool
  public let hasDeclared: Bool
  /// What was declared; nil before, and once the contest has ended.
  public let interests: Interests?
  /// The alias in the published ranking; nil until jurors are drawn.
  public let juror: JurorID?
  /// With an entry, whichever.
  public let hasConflict: Bool
}
