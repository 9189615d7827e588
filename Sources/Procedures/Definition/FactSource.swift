import Pack
public import Territory
public import Vocabulary

/// Where a stated fact comes from, and when that was read. Pages show « à confirmer » unless it is confirmed.
public struct FactSource: Sendable, Hashable {
  public let provenance: Provenance
  /// The day on which the source was read.
  public let date: Day

  /// The keys `source`, `date` and `status` of a fact.
  static let keys = Key<FactSource>.group(
    .provenance, .required("date", "the day on which the source was read", .day)
  ) { FactSource(provenance: $0, date: $1) }

  public var isConfirmed: Bool { provenance.status == .confirmed }
}
