public import Vocabulary

/// When a session takes place, as far as it is published.
public enum Slot: Sendable, Hashable {
  case unpublished
  /// The day is known, the hour is not.
  case day(Day)
  /// `minutes` is the length, 1…1440; a session ends on the day on which it begins, midnight included.
  case time(Day, start: TimeOfDay, minutes: Int)

  public var day: Day? {
    switch self {
    case .unpublished: nil
    case .day(let day), .time(let day, _, _): day
    }
  }

  /// The hour at which it begins; nil while that is not published.
  public var start: TimeOfDay? {
    if case .time(_, let start, _) = self { start } else { nil }
  }

  /// Since midnight, the last excluded; nil while the hour is not published.
  public var span: Range<Int>? {
    if case .time(_, let start, let minutes) = self { start.minutes..<(start.minutes + minutes) } else { nil }
  }

  /// The order of a programme: by day and hour; what is not published comes last.
  var order: (Int, Int) { (day?.daysSinceEpoch ?? .max, span?.lowerBound ?? .max) }
}
