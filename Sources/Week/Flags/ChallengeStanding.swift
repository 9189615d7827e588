/// How a challenge stands on the board.
public struct ChallengeStanding: Hashable, Sendable {
  /// For each team that solved it.
  public let points: Int
  public let solves: Int
  /// The team that solved it first.
  public let firstBlood: TeamID?
}
