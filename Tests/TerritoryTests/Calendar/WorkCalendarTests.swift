import Pack
import Territory
import Testing
import Vocabulary

@Suite("The working days")
struct WorkCalendarTests {
  private static let text = """
    time_zone: Africa/Niamey
    utc_offset: "+01:00"
    weekend: [saturday, sunday]
    source: K
    status: to-confirm
    years:
      - year: 2026
        complete: true
        holidays:
          - {date: 2026-11-24, name: Fête, source: K, status: confirmed}
          - {date: 2026-12-02, name: Fête de la lune, estimated: true, source: K, status: to-confirm}
          - {date: 2026-12-25, name: Noël, source: K, status: confirmed}
    """
  let calendar: WorkCalendar

  init() throws {
    let faults = Faults()
    calendar = try #require(PackFile.load(WorkCalendar.self, text: Self.text, named: "calendar.yaml", faults: faults))
    #expect(faults.list == [])
  }

  @Test(
    "a delay counts from the day after, without week-ends and holidays",
    arguments: [
      // 2026-11-21 is a Saturday.
      ("2026-11-21", 1, "2026-11-23", true), ("2026-11-20", 1, "2026-11-23", true),
      ("2026-11-20", 2, "2026-11-25", true),
      ("2026-11-23", 5, "2026-12-01", true), ("2026-11-23", 6, "2026-12-03", false),
      ("2026-11-24", 0, "2026-11-25", true),
      ("2026-11-25", 0, "2026-11-25", true), ("2026-11-25", -3, "2026-11-25", true),
      ("2026-12-30", 1, "2026-12-31", true),
      ("2026-12-30", 2, "2027-01-01", false), ("2026-12-02", 1, "2026-12-03", true),
    ])
  func deadlines(start: String, days: Int, end: String, isFirm: Bool) throws {
    let deadline = calendar.deadline(from: try Sample.day(start), workingDays: days)
    #expect(deadline.day.iso == end)
    #expect(deadline.isFirm == isFirm)
    #expect(calendar.isFirm(from: try Sample.day(start), to: deadline.day) == isFirm)
  }

  @Test("a delay into a year without holidays says which")
  func unknownYears() throws {
    let deadline = calendar.deadline(from: try Sample.day("2026-12-01"), workingDays: 300)
    #expect(deadline.unknownYears == [2027, 2028])
    #expect(deadline.estimated.map(\.name.french) == ["Fête de la lune"])
  }

  @Test("an uncertain holiday on the day of the start moves only a delay of no days")
  func uncertainStart() throws {
    let moon = try Sample.day("2026-12-02")
    let (none, one) = (calendar.deadline(from: moon, workingDays: 0), calendar.deadline(from: moon, workingDays: 1))
    #expect(none.day.iso == "2026-12-03")
    #expect(none.estimated.map(\.day) == [moon])
    #expect(one.day == none.day)
    #expect(one.isFirm)
    #expect(calendar.isFirm(from: moon, to: one.day))
    #expect(!calendar.isFirm(from: moon.adding(days: -1), to: moon))
  }

  @Test("absurd delays end")
  func absurd() throws {
    #expect(calendar.deadline(from: .latest, workingDays: .max).day == .latest)
    #expect(calendar.deadline(from: .earliest, workingDays: .min).day == .earliest)
    let never = WorkCalendar(timeZone: "Z", utcOffsetSeconds: 0, weekend: Set(1...7), completeYears: [], holidays: [])
    #expect(never.deadline(from: try Sample.day("2026-11-21"), workingDays: 1).day.iso == "2026-11-22")
  }

  @Test("days left are counted both ways")
  func left() throws {
    let (start, end) = (try Sample.day("2026-11-20"), try Sample.day("2026-11-25"))
    #expect(calendar.workingDays(from: start, to: end) == 2)
    #expect(calendar.workingDays(from: end, to: start) == -2)
    #expect(calendar.workingDays(from: start, to: start) == 0)
  }

  @Test("the zone comes from the pack")
  func zone() {
    #expect(calendar.utcOffsetSeconds == 3_600)
    #expect(calendar.timeZone == "Africa/Niamey")
    #expect(calendar.holidays.count == 3)
  }

  @Test("a holiday of another year, a doubled one and a bad offset are faults")
  func faults() {
    let text = Self.text.replacing("2026-12-25", with: "2025-12-25").replacing("2026-12-02", with: "2026-11-24")
      .replacing("+01:00", with: "1h").replacing("sunday]", with: "someday]")
    let faults = Faults()
    _ = PackFile.load(WorkCalendar.self, text: text, named: "c", faults: faults)
    #expect(faults.list.map(\.position.line) == [2, 3, 11, 12])
  }
}
