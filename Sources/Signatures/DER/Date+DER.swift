package import Foundation
package import SwiftASN1
import Vocabulary

extension Date {
  /// This time without its fraction of a second, as certificates, stamps and PDFs keep it.
  package var wholeSeconds: Date { Date(timeIntervalSince1970: timeIntervalSince1970.rounded(.down)) }

  /// `yyyyMMddHHmmssZ`, without a fraction (RFC 5280 §4.1.2.5.2). Throws outside the years 1 to 9999.
  package var generalizedTime: GeneralizedTime {
    get throws {
      let (day, clock) = try dayAndClock
      return try GeneralizedTime(
        year: day.year, month: day.month, day: day.day, hours: clock / 3600, minutes: clock / 60 % 60,
        seconds: clock % 60, fractionalSeconds: 0)
    }
  }

  /// Throws for the year 0, which no calendar has.
  package init(_ time: GeneralizedTime) throws {
    try self.init(
      day: Day(year: time.year, month: time.month, day: time.day),
      clock: time.hours * 3600 + time.minutes * 60 + time.seconds)
  }

  /// ```
  /// Time ::= CHOICE { utcTime UTCTime, generalTime GeneralizedTime }
  /// ```
  /// (RFC 5280 §5.1.2.4.)
  package init(time node: ASN1Node) throws {
    guard node.identifier == .utcTime else {
      try self.init(try GeneralizedTime(derEncoded: node))
      return
    }
    let time = try UTCTime(derEncoded: node)
    try self.init(
      day: Day(year: time.year, month: time.month, day: time.day),
      clock: time.hours * 3600 + time.minutes * 60 + time.seconds)
  }

  private init(day: Day?, clock: Int) throws {
    guard let day else { throw ASN1Error.invalidASN1Object(reason: "a day that no calendar has") }
    self = day.start(utcOffsetSeconds: 0).addingTimeInterval(Double(clock))
  }

  /// The day in UTC and the second of that day.
  fileprivate var dayAndClock: (Day, Int) {
    get throws {
      let day = Day(self, utcOffsetSeconds: 0)
      let clock = timeIntervalSince(day.start(utcOffsetSeconds: 0)).rounded(.down)
      // Beyond its ends the calendar gives its first or last day.
      guard clock >= 0, clock < 86_400 else {
        throw ASN1Error.invalidASN1Object(reason: "a time outside the years 1 to 9999")
      }
      return (day, Int(clock))
    }
  }
}

extension DER.Serializer {
  /// UTCTime through the year 2049, GeneralizedTime from 2050 (RFC 5280 §5.1.2.4).
  package mutating func time(_ date: Date) throws {
    let (day, clock) = try date.dayAndClock
    guard (1950...2049).contains(day.year) else { return try serialize(try date.generalizedTime) }
    try serialize(
      try UTCTime(
        year: day.year, month: day.month, day: day.day, hours: clock / 3600, minutes: clock / 60 % 60,
        seconds: clock % 60))
  }
}
