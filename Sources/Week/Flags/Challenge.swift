/// What the board has to know of a challenge.
public struct Challenge: Hashable, Sendable {
  public let id: ChallengeID
  public let value: DynamicValue
  /// Seconds since 1970, UTC: nobody sees the challenge, and no flag of it counts, before.
  public let releasedAt: Int

  public init(id: ChallengeID, value: DynamicValue, releasedAt: Int) {
    self.id = id
    self.value = value
    self.releasedAt = releasedAt
  }
}
