import Foundation
import Identity
import Store
import Territory
import TestSupport
import Testing
import Vocabulary

@testable import Week

@Suite("Meetings at the tables of an edition")
struct MeetingTests {
  @Test("slots are the B2B sessions cut into meetings; while something is not published there are none")
  func grid() async throws {
    let place = try await TestPlace.open(planned: false)
    let grid = { try await place.store.read { try place.desk.grid(TestPlace.edition, in: $0) } }
    #expect(try await grid() == nil)
    try await place.plan([.minutes: "20"])
    #expect(try await grid() == nil)
    try await place.plan([.tables: "2"])
    let made = try #require(try await grid())
    #expect(made.slots.map(\.text) == TestPlace.slots && made.tables == 2)
    // Nine o'clock in Niamey is eight in UTC.
    #expect(made.slots[0].beginning(in: .niamey).formatted(.iso8601) == "2027-03-02T08:00:00Z")
    for wrong in ["0", "501", "-1", "vingt", "٢"] {
      await #expect(throws: WeekError.self, "\(wrong)") { try await place.plan([.tables: wrong]) }
    }
    await place.store.close()
  }

  @Test(
    "a request is accepted at one of its slots: both are told, contacts are shown, a table is taken",
    arguments: TestedEngine.allCases)
  func accepted(_ engine: TestedEngine) async throws {
    let place = try await TestPlace.open(engine)
    let (host, guest) = (try await place.person(1), try await place.person(2))
    let notice = try await place.publish(by: host)
    let id = try await place.ask(notice, by: guest, at: Array(TestPlace.slots.prefix(2)))
    #expect(try await place.texts(to: 1) == 1)
    let asked = try await place.meeting(id, for: host)
    #expect(asked.state == .asked && asked.contact == nil && asked.place == nil && asked.part == .host)
    #expect(asked.other == "Fonds Liptako" && asked.message == "Parlons de vos kits.")
    #expect(try await place.meeting(id, for: guest).contact == nil)
    await #expect(throws: MeetingError.noSlot) { try await place.accept(id, at: TestPlace.slots[2], by: host) }
    await #expect(throws: MeetingError.unknownMeeting) { try await place.accept(id, at: TestPlace.slots[0], by: guest) }

    try await place.accept(id, at: TestPlace.slots[1], by: host)
    let (his, hers) = (try await place.meeting(id, for: host), try await place.meeting(id, for: guest))
    #expect(his.contact?.text == "invite@exemple.ml" && hers.contact?.text == "hote@exemple.ne")
    #expect(his.place?.slot.text == TestPlace.slots[1] && his.place?.table == 1 && his.place?.isPlanned == true)
    #expect(hers.other == "Sahel Kits" && hers.state == .accepted)
    #expect(try await place.texts(to: 2) == 1)
    #expect(try await place.bookings() == 3)
    await #expect(throws: MeetingError.notNow(.accepted)) {
      try await place.accept(id, at: TestPlace.slots[0], by: host)
    }
    let stranger = try await place.person(3)
    await #expect(throws: MeetingError.unknownMeeting) { try await place.meeting(id, for: stranger) }
    await #expect(throws: MeetingError.unknownMeeting) { try await place.cancel(id, by: stranger) }
    await place.store.close()
  }

  @Test(
    "of many who accept at once, nobody is taken twice and no table is", arguments: TestedEngine.allCases)
  func races(_ engine: TestedEngine) async throws {
    let place = try await TestPlace.open(engine)
    // Five hosts, one guest who named the same slot to all: one of them gets it.
    let guest = try await place.person(1)
    var asked: [(MeetingID, PersonID)] = []
    for number in 2...6 {
      let host = try await place.person(number)
      asked.append((try await place.ask(try await place.publish(by: host), by: guest, at: [TestPlace.slots[0]]), host))
    }
    let won = await withTaskGroup(of: Bool.self) { group in
      for (id, host) in asked {
        group.addTask {
          do {
            try await place.accept(id, at: TestPlace.slots[0], by: host)
            return true
          } catch {
            #expect(error as? MeetingError == .slotTaken, "\(error)")
            return false
          }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(won == 1)

    // Four pairs of strangers, one slot, two tables: two of them meet.
    var pairs: [(MeetingID, PersonID)] = []
    for number in 10...13 {
      let host = try await place.person(number)
      let notice = try await place.publish(by: host)
      let other = try await place.person(number + 10)
      pairs.append((try await place.ask(notice, by: other, at: [TestPlace.slots[1]]), host))
    }
    let met = await withTaskGroup(of: Bool.self) { group in
      for (id, host) in pairs {
        group.addTask { (try? await place.accept(id, at: TestPlace.slots[1], by: host)) != nil }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(met == 2)
    #expect(try await place.bookings() == 9)
    let taken = try await place.store.read { try place.desk.takenTables(TestPlace.edition, in: $0) }
    #expect(taken.map { "\($0.place.slot.start.text) \($0.place.table)" } == ["09:00 1", "09:20 1", "09:20 2"])
    await place.store.close()
  }

  @Test("the table's own keys refuse a second booking, whatever the code before says", arguments: TestedEngine.allCases)
  func keys(_ engine: TestedEngine) async throws {
    let place = try await TestPlace.open(engine)
    let (host, guest) = (try await place.person(1), try await place.person(2))
    let id = try await place.ask(try await place.publish(by: host), by: guest)
    try await place.accept(id, at: TestPlace.slots[0], by: host)
    await #expect(throws: StoreError.conflict(constraint: "week_booking(holder, starts_at)")) {
      try await place.store.write { transaction in
        _ = try transaction.execute(
          """
          INSERT INTO week_booking (holder, starts_at, ends_at, meeting)
          SELECT holder, starts_at, ends_at, meeting FROM week_booking WHERE holder = \(guest.holder)
          """)
      }
    }
    await place.store.close()
  }

  @Test("a cancellation frees both and the table, and the other reads the word", arguments: TestedEngine.allCases)
  func cancelled(_ engine: TestedEngine) async throws {
    let place = try await TestPlace.open(engine)
    let (host, guest, third) = (try await place.person(1), try await place.person(2), try await place.person(3))
    let notice = try await place.publish(by: host)
    let id = try await place.ask(notice, by: guest)
    try await place.accept(id, at: TestPlace.slots[0], by: host)
    let free = {
      try await place.store.read {
        try place.desk.freeSlots(
          between: host, and: third, in: TestPlace.edition, at: TestPlace.now, in: $0
        ).map(\.text)
      }
    }
    #expect(try await free() == Array(TestPlace.slots.dropFirst()))
    try await place.cancel(id, by: guest, saying: "  Je suis\nmalade  ")
    #expect(try await free() == TestPlace.slots)
    #expect(try await place.bookings() == 0)
    let seen = try await place.meeting(id, for: host)
    #expect(seen.state == .cancelled && seen.word == "Je suis malade" && seen.contact == nil && seen.sequence == 1)
    #expect(seen.place?.slot.text == TestPlace.slots[0])
    #expect(try await place.texts(to: 1) == 2)
    await #expect(throws: MeetingError.notNow(.cancelled)) { try await place.cancel(id, by: host) }
    let again = try await place.ask(notice, by: third, at: [TestPlace.slots[0]])
    try await place.accept(again, at: TestPlace.slots[0], by: host)
    #expect(try await place.meeting(again, for: third).place?.table == 1)
    await place.store.close()
  }

  @Test("a request that nobody answers lapses: after a week, or when its last slot begins")
  func lapsed() async throws {
    let place = try await TestPlace.open()
    let (host, guest) = (try await place.person(1), try await place.person(2))
    let id = try await place.ask(try await place.publish(by: host), by: guest, at: [TestPlace.slots[0]])
    let slot = try #require(try await place.meeting(id, for: host).choices.first)
    let begins = slot.beginning(in: .niamey)
    let lapse = try await place.meeting(id, for: host).lapsesAt
    #expect(lapse == min(begins, TestPlace.now.addingTimeInterval(7 * 86_400)))
    #expect(try await place.meeting(id, for: host, on: lapse.addingTimeInterval(-1)).state == .asked)
    #expect(try await place.meeting(id, for: host, on: lapse).state == .lapsed)
    await #expect(throws: MeetingError.notNow(.lapsed)) {
      try await place.accept(id, at: TestPlace.slots[0], by: host, on: lapse)
    }
    await place.store.close()
  }

  @Test("a slot that the programme lost is not accepted, and a meeting that stood there says so")
  func moved() async throws {
    let place = try await TestPlace.open()
    let (host, guest, third) = (try await place.person(1), try await place.person(2), try await place.person(3))
    let notice = try await place.publish(by: host)
    let first = try await place.ask(notice, by: guest)
    let second = try await place.ask(notice, by: third)
    try await place.accept(first, at: TestPlace.slots[1], by: host)
    try await place.plan([.minutes: "30"])
    #expect(try await place.meeting(first, for: guest).place?.isPlanned == false)
    // 09:00–09:30 would overlap with 09:20–09:40, at which the host still sits.
    await #expect(throws: MeetingError.slotTaken) { try await place.accept(second, at: TestPlace.slots[0], by: host) }
    await #expect(throws: MeetingError.noSlot) { try await place.accept(second, at: TestPlace.slots[2], by: host) }
    await place.store.close()
  }

  @Test("nobody asks themselves, twice, for nothing that is free, or after the edition")
  func refused() async throws {
    let place = try await TestPlace.open()
    let (host, guest) = (try await place.person(1), try await place.person(2))
    let notice = try await place.publish(by: host)
    await #expect(throws: MeetingError.ownNotice) { try await place.ask(notice, by: host) }
    await #expect(throws: MeetingError.noSlot) {
      try await place.ask(notice, by: guest, at: ["2027-03-03T09:00", "x"])
    }
    await #expect(throws: MeetingError.noSlot) { try await place.ask(notice, by: guest, at: []) }
    _ = try await place.ask(notice, by: guest)
    await #expect(throws: MeetingError.alreadyAsked) { try await place.ask(notice, by: guest) }
    let after = try #require(Day(iso: "2027-03-04")).start(utcOffsetSeconds: 3_600)
    await #expect(throws: MeetingError.over) { try await place.ask(notice, by: guest, on: after) }
    await #expect(throws: MeetingError.over) { try await place.publish(by: host, at: after) }
    // One second before midnight in Niamey the edition is still on.
    try await place.publish(by: host, at: after.addingTimeInterval(-1))
    await place.store.close()
  }

  @Test("there is an end to what one person may ask for and publish")
  func limits() async throws {
    let place = try await TestPlace.open()
    let guest = try await place.person(1)
    for number in 2...(MeetingDesk.mostRequests + 1) {
      _ = try await place.ask(try await place.publish(by: try await place.person(number)), by: guest)
    }
    let last = try await place.publish(by: try await place.person(30))
    await #expect(throws: MeetingError.tooManyRequests(limit: MeetingDesk.mostRequests)) {
      try await place.ask(last, by: guest)
    }
    for _ in 0..<MeetingDesk.mostNotices { try await place.publish(by: guest) }
    await #expect(throws: MeetingError.tooManyNotices(limit: MeetingDesk.mostNotices)) {
      try await place.publish(by: guest)
    }
    await place.store.close()
  }

  @Test("a calendar has what was accepted and what was cancelled, and no contact")
  func calendar() async throws {
    let place = try await TestPlace.open()
    let (host, guest) = (try await place.person(1), try await place.person(2))
    let notice = try await place.publish(by: host)
    let id = try await place.ask(notice, by: guest)
    let text = {
      let meetings = try await place.store.read {
        try place.desk.meetings(of: guest, in: TestPlace.edition, at: TestPlace.now, in: $0)
      }
      let words = MeetingCalendar.Words(title: { "Rencontre : \($0)" }, table: { "Table \($0)" }, nobody: "?")
      let edition = try #require(place.week.edition(TestPlace.edition))
      return MeetingCalendar(meetings, of: edition, words) { "https://guichet.ne/\($0.id.rawValue)" }.text
    }
    #expect(try await !text().contains("VEVENT"))
    try await place.accept(id, at: TestPlace.slots[0], by: host)
    let accepted = try await text()
    #expect(accepted.contains("DTSTART;TZID=Africa/Niamey:20270302T090000\r\n"))
    #expect(accepted.contains("DTEND;TZID=Africa/Niamey:20270302T092000\r\n"))
    #expect(accepted.contains("STATUS:CONFIRMED") && accepted.contains("SEQUENCE:0"))
    #expect(accepted.contains("SUMMARY:Rencontre : Sahel Kits") && accepted.contains("LOCATION:Table 1\\, Palais"))
    #expect(!accepted.contains("@"))
    try await place.cancel(id, by: host)
    let cancelled = try await text()
    #expect(cancelled.contains("STATUS:CANCELLED") && cancelled.contains("SEQUENCE:1"))
    await place.store.close()
  }
}
