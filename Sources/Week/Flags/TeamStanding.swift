/// A team's line on the board.
public struct TeamStanding: Hashable, Sendable {
  /// From 1; no two teams share one, because no two solves are made at once. Teams that solved nothing stand in the order of
  /// their identifiers.
  public let place: Int
  public let team: TeamID
  public let points: Int
}
