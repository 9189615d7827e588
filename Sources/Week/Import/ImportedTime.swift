import Territory
import Vocabulary

/// A beginning and a length as a file writes them, before an edition's clock is known.
enum ImportedTime {
  /// Whole days, the last excluded.
  case days(Day, Day)
  /// On a clock that is so many seconds east of UTC; nil for the edition's own.
  case clock(Day, minute: Int, offset: Int?, minutes: Int)

  /// - Throws: `badTime` for what lasts no time, or lies on no day of a calendar.
  func slot(in edition: Edition) throws(ImportFault) -> Slot {
    switch self {
    case .days(let first, let end):
      if first == edition.firstDay, end == edition.lastDay.adding(days: 1), edition.days.count > 1 {
        return .unpublished
      }
      guard end == first.adding(days: 1) else { throw ImportFault(.badTime) }
      return .day(first)
    case .clock(let day, let minute, let offset, let minutes):
      let zone = edition.zone.utcOffsetSeconds
      let shifted = minute + (zone - (offset ?? zone)) / 60
      let days = shifted >= 0 ? shifted / 1_440 : (shifted - 1_439) / 1_440
      let local = shifted - days * 1_440
      guard let start = TimeOfDay(hour: local / 60, minute: local % 60), (1...1_440).contains(minutes),
        local + minutes <= 1_440
      else { throw ImportFault(.badTime) }
      return .time(day.adding(days: days), start: start, minutes: minutes)
    }
  }

  /// An instant with its offset, such as `2026-01-29T09:30:00+00:00` (RFC 3339).
  static func instant(_ text: String) -> (day: Day, minute: Int, offset: Int)? {
    let bytes = Array(text.utf8.prefix(40))
    guard bytes.count >= 17, bytes[10] == UInt8(ascii: "T"),
      let day = Day(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
      let time = TimeOfDay(text: String(decoding: bytes[11..<16], as: UTF8.self))
    else { return nil }
    var rest = bytes[16...]
    if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst(3) }
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop { (0x30...0x39).contains($0) } }
    if rest.elementsEqual([UInt8(ascii: "Z")]) { return (day, time.minutes, 0) }
    guard rest.count == 6, let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let offset = TimeOfDay(text: String(decoding: rest.dropFirst(), as: UTF8.self))
    else { return nil }
    return (day, time.minutes, offset.minutes * (sign == UInt8(ascii: "-") ? -60 : 60))
  }

  /// `01:30` or `01:30:00`, in minutes; nil for more than a day.
  static func length(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = Digits.number(parts[0].utf8), hours <= 24,
      let minutes = Digits.number(parts[1].utf8), minutes < 60
    else { return nil }
    return hours * 60 + minutes
  }
}
