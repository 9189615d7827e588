/// How far a juror has come with an entry.
public enum SheetState: String, Sendable, Hashable, CaseIterable {
  case open
  case draft
  /// Handed in, for good.
  case final
}
