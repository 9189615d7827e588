import Foundation
import Identity
import Testing
import Vocabulary

@testable import Procedures

@Suite("A window closes on the clock that it names")
struct WindowTests {
  private static let niamey = SampleContest.text([("zone: Africa/Bamako", "zone: Africa/Niamey")])

  @Test(
    "the first day begins at midnight and the last one counts to 23:59:59, there",
    arguments: [
      (SampleContest.source, "2026-01-09T00:00:00Z", "2026-01-19T23:59:59Z"),
      (niamey, "2026-01-08T23:00:00Z", "2026-01-19T22:59:59Z"),
    ])
  func clock(text: String, first: String, last: String) throws {
    let window = try #require(SampleContest.compile(text).procedure?.definition.window)
    let (first, last) = (try Arena.instant(first), try Arena.instant(last))
    #expect(window.state(at: first.addingTimeInterval(-1)) == .notYetOpen && window.state(at: first) == .open)
    #expect(window.state(at: last) == .open && window.state(at: last.addingTimeInterval(0.999)) == .open)
    #expect(window.state(at: last.addingTimeInterval(1)) == .closed)
    #expect(window.lastInstant == last && window.closesAt == last.addingTimeInterval(1))
  }

  @Test(
    "an entry of 23:59:59 is taken; at 00:00:00 what is half saved stays a draft, and the instant is told",
    arguments: [(SampleContest.source, "2026-01-20T00:00:00Z"), (niamey, "2026-01-19T23:00:00Z")])
  func closing(text: String, midnight: String) async throws {
    let midnight = try Arena.instant(midnight)
    try await Arena.run(text: text) { arena in
      let (early, late) = (try await arena.citizen(1), try await arena.citizen(2))
      let inTime = try await arena.draft(by: early)
      let half = try await arena.draft(by: late, at: midnight.addingTimeInterval(-60))
      _ = try await arena.desk.submit(draft: inTime, of: early, at: midnight.addingTimeInterval(-1))
      await #expect(throws: SubmissionError.windowClosed(since: midnight)) {
        try await arena.desk.submit(draft: half, of: late, at: midnight)
      }
      await #expect(throws: SubmissionError.windowClosed(since: midnight)) {
        try await arena.draft(by: late, at: midnight)
      }
      let kept = try await arena.desk.drafts(of: late).readable
      #expect(kept.map(\.id) == [half] && kept.first?.answers["company"] == "Faso Kanu")
      #expect(try await arena.desk.dossiers(of: late).isEmpty)
    }
  }

  @Test("nothing is begun before the window opens, and the instant is told")
  func opening() async throws {
    try await Arena.run { arena in
      let person = try await arena.citizen(1)
      let opens = try Arena.instant("2026-01-09T00:00:00Z")
      await #expect(throws: SubmissionError.notYetOpen(opens: opens)) {
        try await arena.draft(by: person, at: opens.addingTimeInterval(-1))
      }
      _ = try await arena.draft(by: person, at: opens)
    }
  }

  @Test("who may not apply is told every reason, in the order of the rules")
  func eligibility() async throws {
    try await Arena.run { arena in
      let person = try await arena.citizen(1)
      let foreign = try await arena.draft(by: person, ["country": "SN", "age": "11"])
      await #expect(
        throws: SubmissionError.ineligible([
          LocalizedText(french: "De l’AES seulement."), LocalizedText(french: "Dix ans au plus."),
        ])
      ) { try await arena.desk.submit(draft: foreign, of: person, at: Arena.during) }
      // A rule that rests on an answer that was not given cannot be met.
      try await arena.desk.save(["country": "NE", "age": nil], in: foreign, of: person, at: Arena.during)
      await #expect(throws: SubmissionError.ineligible([LocalizedText(french: "Dix ans au plus.")])) {
        try await arena.desk.submit(draft: foreign, of: person, at: Arena.during)
      }
      try await arena.desk.save(["age": "10"], in: foreign, of: person, at: Arena.during)
      _ = try await arena.desk.submit(draft: foreign, of: person, at: Arena.during)
    }
  }
}
