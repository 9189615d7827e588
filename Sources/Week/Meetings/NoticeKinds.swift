public import Store

/// Who publishes a notice.
public enum NoticeAuthor: String, Sendable, CaseIterable, SQLConvertible {
  case startUp = "start-up"
  case investor, administration, developer
}

/// What a notice is.
public enum NoticeKind: String, Sendable, CaseIterable, SQLConvertible {
  case need, offer

  /// What answers it.
  public var other: NoticeKind { self == .need ? .offer : .need }
}

/// Where the author of a notice works.
public enum NoticeCountry: String, Sendable, CaseIterable, SQLConvertible {
  case mali = "ML"
  case burkina = "BF"
  case niger = "NE"
  case other
}

/// Whether a notice is there for others.
public enum NoticeState: String, Sendable, CaseIterable, SQLConvertible {
  case published
  /// By its author.
  case withdrawn
  /// By the organiser, who says why.
  case removed
}

/// Why somebody reports a notice. There is no free text: a report tells nothing of who sent it.
public enum ReportMotive: String, Sendable, CaseIterable, SQLConvertible {
  case scam, contact, insult
  case offTopic = "off-topic"
}
