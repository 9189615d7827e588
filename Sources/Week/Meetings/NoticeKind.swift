public import Store

/// What a notice is.
public enum NoticeKind: String, Sendable, CaseIterable, SQLConvertible {
  case need, offer

  /// What answers it.
  public var other: NoticeKind { self == .need ? .offer : .need }
}
