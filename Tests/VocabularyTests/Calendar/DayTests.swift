import Foundation
import Testing
import Vocabulary

@Suite("A civil date")
struct DayTests {
  @Test("every day of four centuries follows the day before, in number, date and weekday")
  func walk() throws {
    var previous = try #require(Day(year: 1799, month: 12, day: 31))
    #expect(previous.weekday == 2)
    for number in (previous.daysSinceEpoch + 1)...(previous.daysSinceEpoch + 146_097) {
      let day = Day(daysSinceEpoch: number)
      let isRight =
        day > previous && day.daysSinceEpoch == number && day.weekday == previous.weekday % 7 + 1
        && Day(year: day.year, month: day.month, day: day.day) == day
      guard isRight else {
        Issue.record("\(day) after \(previous)")
        return
      }
      previous = day
    }
    #expect(previous.iso == "2199-12-31")
  }

  @Test("the epoch is 1970-01-01, a Thursday")
  func epoch() {
    #expect(Day(daysSinceEpoch: 0).iso == "1970-01-01")
    #expect(Day(daysSinceEpoch: 0).weekday == 4)
    #expect(Day(iso: "2026-11-21")?.weekday == 6)
  }

  @Test(
    "a date that is not in the calendar is refused",
    arguments: [
      (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (0, 1, 1), (10_000, 1, 1), (2026, 1, 0),
    ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(
    "only the ten characters of ISO 8601 are read",
    arguments: ["", "2026-1-1", "2026-11-21 ", "2026/11/21", "+026-11-21", "２026-11-21", "2026-11-21T00", "20261121"])
  func malformed(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("text and value agree")
  func roundTrip() throws {
    for text in ["0001-01-01", "1960-09-22", "2024-02-29", "9999-12-31"] {
      #expect(try #require(Day(iso: text)).iso == text)
    }
    let coded = try JSONEncoder().encode([try #require(Day(iso: "1960-09-22"))])
    #expect(String(decoding: coded, as: UTF8.self) == #"["1960-09-22"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: coded).first?.year == 1960)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["1960-09-31"]"#.utf8))
    }
  }

  @Test("sums stop at the ends of the calendar")
  func ends() {
    #expect(Day.latest.adding(days: 1) == .latest)
    #expect(Day.earliest.adding(days: -1) == .earliest)
    #expect(Day.earliest.adding(days: .max) == .latest)
    #expect(Day.latest.adding(days: .min) == .earliest)
    #expect(Day.latest.adding(months: .max) == .latest)
    #expect(Day.earliest.adding(months: .min) == .earliest)
  }

  @Test("a month later is the same day, or the month's last")
  func months() {
    #expect(Day(iso: "2026-01-31")?.adding(months: 1).iso == "2026-02-28")
    #expect(Day(iso: "2024-01-31")?.adding(months: 1).iso == "2024-02-29")
    #expect(Day(iso: "2026-11-21")?.adding(months: 3).iso == "2027-02-21")
    #expect(Day(iso: "2026-01-15")?.adding(months: -13).iso == "2024-12-15")
  }

  @Test("who is born on 29 February gains a year on 1 March")
  func ages() throws {
    let birth = try #require(Day(iso: "2008-02-29"))
    #expect(birth.fullYears(until: try #require(Day(iso: "2026-02-28"))) == 17)
    #expect(birth.fullYears(until: try #require(Day(iso: "2026-03-01"))) == 18)
    #expect(birth.fullYears(until: try #require(Day(iso: "2001-01-01"))) == 0)
  }

  @Test("at 23:30 in Bamako it is already tomorrow in Niamey")
  func zones() {
    let instant = Date(timeIntervalSince1970: 1_795_303_800)  // 2026-11-21T23:30:00Z
    #expect(Day(instant, utcOffsetSeconds: 0).iso == "2026-11-21")
    #expect(Day(instant, utcOffsetSeconds: 3_600).iso == "2026-11-22")
    #expect(Day(Date(timeIntervalSince1970: -1), utcOffsetSeconds: 0).iso == "1969-12-31")
    #expect(Day(Date(timeIntervalSince1970: .infinity), utcOffsetSeconds: 0) == .latest)
    let day = Day(instant, utcOffsetSeconds: 3_600)
    #expect(Day(day.start(utcOffsetSeconds: 3_600), utcOffsetSeconds: 3_600) == day)
  }
}
