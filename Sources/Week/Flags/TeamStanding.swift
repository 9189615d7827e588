/// A team's line on the board.
public struct TeamStanding: Hashable, Sendable {
  /// From 1; no two teams share one, because no two reached their points at once.
  public let place: Int
  public let team: TeamID
  public let points: Int
}
