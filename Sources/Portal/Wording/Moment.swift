import Foundation
import Vocabulary

/// An instant as it is read where the State is.
struct Moment: Sendable, Hashable {
  let day: Day
  /// « 10 h 42 »
  let time: String
  /// For machines, in UTC: `2026-11-21T10:42Z` (ISO 8601).
  let iso: String

  init(_ date: Date, utcOffsetSeconds: Int) {
    day = Day(date, utcOffsetSeconds: utcOffsetSeconds)
    let (hour, minute) = Self.hour(of: date, utcOffsetSeconds: utcOffsetSeconds)
    time = FrenchTime.inFigures(hour: hour, minute: minute) ?? ""
    let utc = Self.hour(of: date, utcOffsetSeconds: 0)
    iso = "\(Day(date, utcOffsetSeconds: 0).iso)T\(Self.two(utc.hour)):\(Self.two(utc.minute))Z"
  }

  /// « 21 novembre 2026 à 10 h 42 »
  var shown: String { "\(FrenchDate.inFigures(day)) à \(time)" }

  private static func hour(of date: Date, utcOffsetSeconds: Int) -> (hour: Int, minute: Int) {
    let seconds = (date.timeIntervalSince1970 + Double(utcOffsetSeconds)).truncatingRemainder(dividingBy: 86_400)
    let minutes = Int(seconds < 0 ? seconds + 86_400 : seconds) / 60
    return (minutes / 60, minutes % 60)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
