/// How one team came by its points: the line that a plot draws.
///
/// Each solve counts what the challenge is worth at the board's instant, so that the line ends at the team's points.
public struct BoardTrack: Hashable, Sendable {
  /// A point of the line.
  public struct Point: Hashable, Sendable {
    /// Seconds since 1970, UTC.
    public let time: Int
    public let points: Int
  }

  /// How many teams a plot shows.
  public static let most = 10

  public let team: TeamID
  /// In the order of time.
  public let points: [Point]

  init(team: TeamID, steps: [(time: Int, change: Int)]) {
    self.team = team
    var sum = 0
    points = steps.sorted { $0.time < $1.time }.map { step in
      sum += step.change
      return Point(time: step.time, points: max(0, sum))
    }
  }
}
