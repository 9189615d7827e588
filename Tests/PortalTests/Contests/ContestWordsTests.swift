import Foundation
import Territory
import Testing
import Vocabulary

@testable import Portal
@testable import Procedures

@Suite("What a contest says of itself")
struct ContestWordsTests {
  private static func window(_ zone: EventZone) throws -> SubmissionWindow {
    let read = try #require(Day(iso: "2026-11-22"))
    return SubmissionWindow(
      opens: try #require(Day(iso: "2026-01-09")), closes: try #require(Day(iso: "2026-01-19")), zone: zone,
      source: FactSource(provenance: Provenance(source: "S105", status: .confirmed), date: read))
  }

  /// Of 23:59:59 on 19 January in UTC.
  private static let lastSecond = Date(timeIntervalSince1970: 1_768_867_199)

  @Test(
    "the last second is in time and the next one is not, on the clock of the contest", arguments: EventZone.allCases)
  func bounds(_ zone: EventZone) throws {
    let window = try Self.window(zone)
    let last = Self.lastSecond.addingTimeInterval(-Double(zone.utcOffsetSeconds))
    #expect(window.words(at: last).key == WindowText.until.rawValue)
    let over = window.words(at: last.addingTimeInterval(1))
    #expect(over.key == WindowText.since.rawValue)
    #expect(over.values["city"] == zone.city && over.values["date"] == "19 janvier 2026")
  }

  @Test("who comes before the first midnight is told the day")
  func early() throws {
    let window = try Self.window(.niamey)
    #expect(window.words(at: window.opensAt.addingTimeInterval(-1)).values["date"] == "9 janvier 2026")
    #expect(window.words(at: window.opensAt).key == WindowText.until.rawValue)
  }

  @Test(
    "scores are shown in thousandths, as they are published",
    arguments: [(16.4166, "16,417"), (0, "0,000"), (-0.5, "−0,500"), (20, "20,000"), (-0.0001, "0,000")])
  func scores(_ value: Double, _ shown: String) {
    #expect(Score.french(value) == shown)
  }

  @Test("a file of the ranking says which one it is, and comes back from its name", arguments: RankingFile.allCases)
  func files(_ file: RankingFile) {
    #expect(RankingFile(segment: file.segment) == file)
    #expect(RankingFile(file.kind, isSigned: file.isSigned) == file)
  }

  @Test("no two phases offer the same way on, and a contest that has ended offers none")
  func decisions() {
    let firsts = ContestPhase.Name.allCases.compactMap { ChairDecision.possible(in: $0).first }.filter {
      $0 != .complete
    }
    #expect(Set(firsts) == [.open, .finals, .publish, .close] && firsts.count == 4)
    #expect(ChairDecision.possible(in: .ended).isEmpty && ChairDecision.possible(in: .collecting).isEmpty)
  }

  @Test("what is another's is not told apart from what is not there")
  func absence() {
    for error in [PanelError.unknownContest, .unknownEntry, .unknownJuror, .roleMissing("juror")] {
      #expect(error.isAbsence)
    }
    for error in [PanelError.conflict, .notDeclared, .sheetIsFinal, .notNow(.ended)] { #expect(!error.isAbsence) }
  }
}
