public import Vocabulary

/// When one may register.
public enum RegistrationWindow: Sendable, Hashable {
  /// No day of opening was published.
  case unannounced
  case notYet(Day)
  /// Until the end of this day.
  case open(until: Day)
  case over
}
