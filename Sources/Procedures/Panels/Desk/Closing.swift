/// What came of a chair's wish to close a contest.
public enum Closing: Sendable, Hashable {
  /// After an appeal an entry's new score reaches the short list: the jury judges it, then the chair closes again.
  case finalistsAdded
  case closed
}
