public import Store

/// Whether a notice is there for others.
public enum NoticeState: String, Sendable, CaseIterable, SQLConvertible {
  case published
  /// By its author.
  case withdrawn
  /// By the organiser, who says why.
  case removed
}
