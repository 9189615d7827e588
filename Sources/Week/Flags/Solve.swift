/// That a team handed in the right flag of a challenge.
public struct Solve: Hashable, Sendable {
  public let team: TeamID
  public let challenge: ChallengeID
  /// The place of this solve among all of the contest: what was written first was first, whatever clocks say.
  public let number: Int
  /// Seconds since 1970, UTC.
  public let time: Int

  public init(team: TeamID, challenge: ChallengeID, number: Int, time: Int) {
    self.team = team
    self.challenge = challenge
    self.number = number
    self.time = time
  }
}
