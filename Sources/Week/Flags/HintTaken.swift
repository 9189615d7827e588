/// That a team looked at a hint, and what it paid.
public struct HintTaken: Hashable, Sendable {
  public let team: TeamID
  /// Points.
  public let cost: Int
  /// Seconds since 1970, UTC.
  public let time: Int

  public init(team: TeamID, cost: Int, time: Int) {
    self.team = team
    self.cost = cost
    self.time = time
  }
}
