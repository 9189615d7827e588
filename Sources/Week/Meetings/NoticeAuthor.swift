public import Store

/// Who publishes a notice.
public enum NoticeAuthor: String, Sendable, CaseIterable, SQLConvertible {
  case startUp = "start-up"
  case investor, administration, developer
}
