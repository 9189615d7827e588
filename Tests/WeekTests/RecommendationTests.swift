import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Week

@Suite("Recommendations that are followed")
struct RecommendationTests {
  private func indicator(
    _ id: String = "un", _ direction: Indicator.Direction = .up, weight: Double = 1, _ baseline: Double? = 0,
    _ target: Double? = 10, _ value: Double? = nil, feed: PlatformFigure? = nil
  ) throws -> Indicator {
    let day = try #require(Day(iso: "2026-06-30"))
    return Indicator(
      id: id, name: LocalizedText(french: id), unit: LocalizedText(french: "u"), direction: direction, weight: weight,
      feed: feed, baseline: baseline, target: target,
      readings: value.map { [Indicator.Reading(day: day, value: $0, provenance: nil)] } ?? [])
  }

  @Test(
    "progress is the part of the way that was gone, between nothing and all, upwards or downwards",
    arguments: [
      (Indicator.Direction.up, 0.0, 10.0, 2.5, 0.25), (.up, 0, 10, -5, 0), (.up, 0, 10, 25, 1), (.up, -10, 10, 0, 0.5),
      (.down, 20, 5, 20, 0), (.down, 20, 5, 5, 1), (.down, 20, 5, 12.5, 0.5), (.down, 20, 5, 30, 0),
      (.down, 20, 5, 0, 1),
      (.up, 10, 10, 10, 1), (.up, 10, 10, 9, 0),
    ])
  func progress(
    _ direction: Indicator.Direction, _ baseline: Double, _ target: Double, _ value: Double, _ expected: Double
  ) throws {
    let one = try indicator("un", direction, baseline, target)
    #expect(one.progress(at: value) == expected)
  }

  @Test("what has no data is not nothing: it has no progress, and weighs nothing beside the others")
  func noData() throws {
    let bare = MeasuredProgress([try indicator()], [:])
    #expect(MeasuredProgress([], [:]) == bare && bare.share == nil)
    #expect(try indicator("un", .up, nil, 10).progress(at: 5) == nil)
    #expect(try indicator("un", .up, 0, nil).progress(at: 5) == nil)
    #expect(try indicator().progress(at: .nan) == nil)
    let half = MeasuredProgress([try indicator("un", weight: 3, 0, 10, 5), try indicator("deux", weight: 1)], [:])
    #expect(half.share == 0.5 && half.coverage == 0.75)
  }

  @Test("weights count by their shares, whatever their size", arguments: [0.01, 1, 250])
  func weights(_ scale: Double) throws {
    let progress = MeasuredProgress(
      [try indicator("un", weight: 3 * scale, 0, 10, 10), try indicator("deux", weight: scale, 0, 10, 0)], [:])
    #expect(abs((progress.share ?? 0) - 0.75) < 1e-12 && progress.coverage == 1)
  }

  @Test("the platform's own figure goes before a reading")
  func fed() throws {
    let one = try indicator("un", .up, 0, 10, 2, feed: .proceduresOnLine)
    #expect(one.value([:]) == 2 && one.value([.proceduresOnLine: 4]) == 4)
  }

  private func desk() async throws -> (WeekDesk, Store, TemporaryFolder) {
    let folder = try TemporaryFolder()
    let store = try await Store.open(
      .sqlite(path: folder.path("week.sqlite")), migrations: WeekSchema.migrations,
      identity: .create(StoreIdentity(state: "ML", instance: "test")))
    return (WeekDesk([try Specimen.mali(), try Specimen.mali("2024")]), store, folder)
  }

  private func change(
    _ desk: WeekDesk, _ store: Store, _ number: String, _ fields: [String: String], because reason: String = "Publié"
  ) async throws -> FollowedRecommendation {
    let id = try #require(RecommendationID(rawValue: number))
    var changes: [RecommendationField: String] = [:]
    for (name, value) in fields {
      let field = try #require(RecommendationField(rawValue: name))
      changes[field] = value
    }
    return try await store.write { [changes] transaction in
      try desk.change(id, changes, because: reason, by: "awa", at: Specimen.noon, in: transaction)
    }
  }

  @Test("every change is a version that stays, and progress follows from the figures")
  func versions() async throws {
    let (desk, store, folder) = try await desk()
    defer { withExtendedLifetime(folder) {} }
    _ = try await change(
      desk, store, "R26-7", ["owner": "Ministère", "due": "2026-12-31", "state": "under-way"])
    _ = try await change(desk, store, "R24-1", ["evidence": "Décret|2026-05-01|https://journal.example/12"])
    let followed = try await change(
      desk, store, "R26-7", ["baseline.procedures-online": "0", "target.procedures-online": "24"])
    #expect(followed.changes.map(\.version) == [1, 2])
    let progress = followed.progress([.proceduresOnLine: 6, .medianDelay: 3])
    #expect(progress.share == 0.25 && abs(progress.coverage - 1.0 / 3) < 1e-12)
    _ = try await change(desk, store, "R26-7", ["reading.median-delay": "2026-06-30=12"], because: "Relevé")
    let corrected = try await change(
      desk, store, "R26-7", ["reading.median-delay": "2026-06-30=21"], because: "Deux chiffres échangés")
    #expect(corrected.recommendation.indicators.first { $0.id == "median-delay" }?.latest?.value == 21)
    let all = try await store.read { try desk.recommendations(in: $0) }
    #expect(all.count == 20 && all.first?.id.rawValue == "R26-1" && all.last?.id.rawValue == "R24-13")
    let tally = EditionTally(followed.edition, all, [.proceduresOnLine: 6])
    #expect(tally.count == 7 && tally.withOwner == 1 && tally.withDue == 1 && tally.measured == 1)
    #expect(tally.progress == 0.25 && tally.states[.underWay] == 1)
    await store.close()
  }

  @Test("what cannot be read, points the wrong way or says nothing new is not written")
  func refused() async throws {
    let (desk, store, folder) = try await desk()
    defer { withExtendedLifetime(folder) {} }
    let wrong: [[String: String]] = [
      ["due": "demain"], ["state": "presque"], ["target.inconnu": "1"], ["target.procedures-online": "beaucoup"],
      ["target.procedures-online": "inf"], ["baseline.median-delay": "5", "target.median-delay": "9"],
      ["reading.median-delay": "9"], ["evidence": "|"], ["evidence": "Ici||javascript:alert(1)"],
      ["owner": String(repeating: "a", count: 601)], ["state": "adopted"], ["owner": "a\nb"],
    ]
    for fields in wrong {
      await #expect(throws: WeekError.self, "\(fields)") { try await change(desk, store, "R26-7", fields) }
    }
    await #expect(throws: WeekError.self) { try await change(desk, store, "R26-9", ["owner": "A"]) }
    await #expect(throws: WeekError.self) { try await change(desk, store, "R26-7", ["owner": "A"], because: "") }
    let all = try await store.read { try desk.recommendations(in: $0) }
    #expect(all.allSatisfy { $0.changes.isEmpty })
    await store.close()
  }

  @Test("the table quotes what it must, and no cell is a formula")
  func table() async throws {
    let (desk, store, folder) = try await desk()
    defer { withExtendedLifetime(folder) {} }
    _ = try await change(desk, store, "R26-1", ["owner": "=HYPERLINK(\"a\",\"b\")"])
    _ = try await change(desk, store, "R26-2", ["owner": "=\u{301}A,\u{301} \"\u{301}"])
    let all = try await store.read { try desk.recommendations(in: $0) }
    let table = RecommendationTable(all, [.proceduresOnLine: 2])
    let rows = table.csv.split(separator: "\r\n")
    // A row for each recommendation, and one for each further indicator of R26-7.
    #expect(rows.count == 1 + 20 + 2)
    #expect(table.csv.contains("\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""))
    let marked = "\"'=\u{301}A,\u{301} \"\"\u{301}\""
    #expect(Array(table.csv.utf8).contains(Array(marked.utf8)))
    #expect(try table.json().contains("\"R24-12\""))
    await store.close()
  }

  @Test("a number is read in one way")
  func numbers() {
    for text in ["R26-7", "R24-12"] { #expect(RecommendationID(rawValue: text)?.rawValue == text) }
    for text in ["R26", "R2-1", "r26-7", "R26-", "R26-1234", "R26-7 ", "R٢٦-7"] {
      #expect(RecommendationID(rawValue: text) == nil, "\(text)")
    }
  }
}
