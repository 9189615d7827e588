/// A function that reads one field of a timestamp or duration.
enum ClockField: String, Sendable, CaseIterable {
  case getFullYear
  /// January is 0.
  case getMonth
  /// The first of a month is 1.
  case getDate
  /// The first of a month is 0.
  case getDayOfMonth
  /// Sunday is 0.
  case getDayOfWeek
  /// 1 January is 0.
  case getDayOfYear
  case getHours
  case getMinutes
  case getSeconds
  case getMilliseconds

  var isOfDuration: Bool {
    switch self {
    case .getHours, .getMinutes, .getSeconds, .getMilliseconds: true
    default: false
    }
  }

  func value(of instant: CELTimestamp, in zone: FixedZone) -> Int64 {
    let moment = CivilMoment(instant, in: zone)
    let field =
      switch self {
      case .getFullYear: moment.date.year
      case .getMonth: moment.date.month - 1
      case .getDate: moment.date.day
      case .getDayOfMonth: moment.date.day - 1
      case .getDayOfWeek: moment.dayOfWeek
      case .getDayOfYear: moment.date.dayOfYear
      case .getHours: moment.hour
      case .getMinutes: moment.minute
      case .getSeconds: moment.second
      case .getMilliseconds: moment.millisecond
      }
    return Int64(field)
  }

  /// The whole span in hours, minutes or seconds; of milliseconds what remains beyond the seconds.
  func value(of span: CELDuration) -> Int64? {
    switch self {
    case .getHours: span.nanoseconds / 3_600_000_000_000
    case .getMinutes: span.nanoseconds / 60_000_000_000
    case .getSeconds: span.nanoseconds / 1_000_000_000
    case .getMilliseconds: span.nanoseconds / 1_000_000 % 1_000
    default: nil
    }
  }
}
