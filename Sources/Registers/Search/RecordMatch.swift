/// A record that a search found.
public struct RecordMatch: Sendable, Hashable {
  public let record: RegisterRecord
  /// How far it agrees with what was asked, 0 to 1. It ranks, and is no probability.
  public let score: Double
  /// Where it agrees and where not: the names first, then date, place, parents and the other fields.
  public let reasons: [MatchReason]
}
