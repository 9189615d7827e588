import Foundation
import SwiftASN1

/// A second of the Gregorian calendar in UTC. Days are counted from 1 March of the year 0, so that the day that a leap
/// year adds is the last one of its year.
struct UTCParts {
  let year, month, day: Int
  let hours, minutes, seconds: Int

  private static let daysBefore1970 = 719_468
  private static let daysIn400Years = 146_097

  init(_ time: GeneralizedTime) {
    (year, month, day) = (time.year, time.month, time.day)
    (hours, minutes, seconds) = (time.hours, time.minutes, time.seconds)
  }

  init(_ time: UTCTime) {
    (year, month, day) = (time.year, time.month, time.day)
    (hours, minutes, seconds) = (time.hours, time.minutes, time.seconds)
  }

  /// Throws outside the years 0 to 9999.
  init(_ date: Date) throws {
    let time = date.timeIntervalSince1970.rounded(.down)
    guard (-62_167_219_200...253_402_300_799).contains(time) else {
      throw ASN1Error.invalidASN1Object(reason: "a time outside the years 0 to 9999")
    }
    let total = Int(time)
    let days = (total >= 0 ? total : total - 86_399) / 86_400
    let rest = total - days * 86_400

    let count = days + Self.daysBefore1970
    let era = (count >= 0 ? count : count - Self.daysIn400Years + 1) / Self.daysIn400Years
    let dayOfEra = count - era * Self.daysIn400Years
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153

    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    (hours, minutes, seconds) = (rest / 3600, rest / 60 % 60, rest % 60)
  }

  var date: Date {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * Self.daysIn400Years + dayOfEra - Self.daysBefore1970
    return Date(timeIntervalSince1970: Double(days * 86_400 + hours * 3600 + minutes * 60 + seconds))
  }
}
