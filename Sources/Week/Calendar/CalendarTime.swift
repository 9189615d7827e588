import Foundation
import Vocabulary

/// Dates and times as iCalendar writes them (RFC 5545 §3.3.4, §3.3.5).
enum CalendarTime {
  /// `20260129`
  static func date(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

  /// `20260129T093000`, on the clock of its zone.
  static func local(_ day: Day, _ minutes: Int) -> String {
    let day = day.adding(days: minutes / 1_440)
    return date(day) + "T" + Digits.two(minutes % 1_440 / 60) + Digits.two(minutes % 60) + "00"
  }

  /// `20260129T093000Z`
  static func utc(_ date: Date) -> String {
    let day = Day(date, utcOffsetSeconds: 0)
    let seconds = Int(date.timeIntervalSince1970.rounded(.down)) - day.daysSinceEpoch * 86_400
    return self.date(day) + "T" + Digits.two(seconds / 3_600) + Digits.two(seconds / 60 % 60) + Digits.two(seconds % 60)
      + "Z"
  }

  /// `+0100`
  static func offset(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + Digits.two(minutes / 60) + Digits.two(minutes % 60)
  }
}
