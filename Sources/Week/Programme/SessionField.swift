/// What a change of the programme may say of a session. A value is a text; an empty one takes away what stood there.
public enum SessionField: String, Sendable, CaseIterable {
  /// A new session says these; of a session that is there they do not change.
  case kind, label, uid
  case title, abstract
  /// `2026-01-29`
  case day
  /// `09:30`
  case start
  /// Of its length.
  case minutes
  /// A hall of the edition by its name, or any other place.
  case hall
  /// Speakers of the edition or other names, between `|`.
  case speakers
  /// Tags between `|`.
  case languages
  /// `planned` or `cancelled`.
  case state

  /// Between the names of a list.
  static let separator: Character = "|"

  /// The most characters that a value may have.
  var limit: Int {
    switch self {
    case .abstract: 4_000
    case .title, .label: 300
    case .speakers: 2_000
    case .hall, .languages: 200
    case .uid: 36
    case .kind, .day, .start, .minutes, .state: 20
    }
  }
}

/// What a session that takes place is in, and one that does not.
public enum SessionState: String, Sendable, CaseIterable {
  case planned, cancelled
}
