public import Pack

/// What happens at a session.
public enum SessionKind: String, Sendable, CaseIterable, PackDecodable {
  case ceremony
  case panel
  case masterClass = "master-class"
  case workshop
  case exhibition
  /// Meetings between enterprises.
  case b2b
}
