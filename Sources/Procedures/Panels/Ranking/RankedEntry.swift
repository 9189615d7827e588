/// An entry's place, with the scores that gave it.
public struct RankedEntry: Hashable, Sendable {
  /// From 1. Entries that nothing parts share a rank, and the next one is left out.
  public let rank: Int
  public let entry: EntryID
  /// The plain mean of the jurors' scores.
  public let raw: Double
  /// Without the jurors' severity; nil where panels shared no juror, so that nothing could be corrected.
  public let corrected: Double?
}
