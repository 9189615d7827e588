import Foundation
import SwiftASN1

extension Date {
  /// This time without its fraction of a second, as everything that an authority signs keeps it.
  var wholeSeconds: Date { Date(timeIntervalSince1970: timeIntervalSince1970.rounded(.down)) }

  /// `yyyyMMddHHmmssZ`, without a fraction (RFC 5280 §4.1.2.5.2). Throws outside the years 0 to 9999.
  var generalizedTime: GeneralizedTime {
    get throws {
      let time = try UTCParts(self)
      return try GeneralizedTime(
        year: time.year, month: time.month, day: time.day, hours: time.hours, minutes: time.minutes,
        seconds: time.seconds, fractionalSeconds: 0)
    }
  }

  init(_ time: GeneralizedTime) {
    self = UTCParts(time).date
  }

  /// ```
  /// Time ::= CHOICE { utcTime UTCTime, generalTime GeneralizedTime }
  /// ```
  /// (RFC 5280 §5.1.2.4.)
  init(time node: ASN1Node) throws {
    guard node.identifier == .utcTime else {
      self.init(try GeneralizedTime(derEncoded: node))
      return
    }
    self = UTCParts(try UTCTime(derEncoded: node)).date
  }
}

extension DER.Serializer {
  /// UTCTime through the year 2049, GeneralizedTime from 2050 (RFC 5280 §5.1.2.4).
  mutating func time(_ date: Date) throws {
    let time = try UTCParts(date)
    guard (1950...2049).contains(time.year) else { return try serialize(try date.generalizedTime) }
    try serialize(
      try UTCTime(
        year: time.year, month: time.month, day: time.day, hours: time.hours, minutes: time.minutes,
        seconds: time.seconds))
  }
}
