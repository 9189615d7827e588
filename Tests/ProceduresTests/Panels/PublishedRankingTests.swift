import Foundation
import Testing

@testable import Procedures

@Suite("A published ranking can be computed again by anybody")
struct PublishedRankingTests {
  private func sheet(_ juror: String, _ entry: String, _ mark: Int, round: Int = 1) -> PublishedSheet {
    PublishedSheet(
      JuryReview(JurorID(juror), of: EntryID(entry)), round: round, marks: ["impact": mark, "idea": mark])
  }

  private func ranking(
    _ sheets: [PublishedSheet], finals: [PublishedSheet]? = nil, kind: RankingPublication.Kind = .final,
    prizes: Int = 1, appeals: [String] = []
  ) throws -> PublishedRanking {
    let more = (2...3).map {
      "        - {rank: \($0), title: Prix \($0), amount: \(1_000_000 / $0), source: K, date: 2026-11-21, status: policy}\n"
    }.prefix(prizes - 1).joined()
    let text = SampleContest.text([("      tie_breaks:", more + "      tie_breaks:")])
    let panel = try #require(SampleContest.compile(text).procedure?.contest?.panel)
    return try PublishedRanking(
      of: "contest", kind: kind, at: Arena.after, definition: "00", seed: 7, rules: PublishedRules(panel),
      stages: [sheets, finals ?? sheets], appeals: appeals)
  }

  private var sheets: [PublishedSheet] {
    [("a", 15), ("b", 15), ("c", 9)].flatMap { entry, mark in
      ["x", "y", "z"].map { sheet($0, entry, mark) }
    }
  }

  @Test("it reads back as it was written, and follows from its sheets")
  func bytes() throws {
    let ranking = try ranking(sheets)
    let bytes = try ranking.bytes
    let again = try PublishedRanking.decode(bytes)
    #expect(again == ranking && again.isSound)
    #expect(try again.bytes == bytes)
    #expect(ranking.published == "2026-01-21T12:53:20Z")
  }

  @Test("a mark, a score or a prize that was changed is found", arguments: ["15", "1500000", "\"rank\":1", "\"a\""])
  func altered(what: String) throws {
    let text = String(decoding: try ranking(sheets).bytes, as: UTF8.self)
    let changed = text.replacing(
      what, with: what == "\"a\"" ? "\"d\"" : what.replacing("1", with: "2"), maxReplacements: 1)
    #expect(changed != text)
    #expect(try !PublishedRanking.decode(Array(changed.utf8)).isSound)
  }

  @Test("equals share the prizes of the places that they take")
  func shared() throws {
    let awards = try ranking(sheets, prizes: 3).awards
    #expect(awards.map { "\($0.rank)\($0.entry) \($0.francs)" } == ["1a 1000000", "1b 1000000", "3c 333333"])
    #expect(try ranking(sheets).awards.map(\.francs) == [750_000, 750_000])
    #expect(try ranking(sheets, kind: .provisional).awards == [])
  }

  @Test("after an appeal the last sheets of an entry count")
  func rounds() throws {
    let again = ["x", "y", "z"].map { sheet($0, "c", 20, round: 2) }
    let places = try #require(try ranking(sheets + again).stages.last?.places)
    #expect(places.first?.entry == "c" && places.first?.raw == 20)
  }

  @Test("whom the first stage did not send to the finals is found there, and who is missing is missed")
  func finals() throws {
    let first = [("a", 15), ("b", 14), ("c", 13), ("d", 2)].flatMap { entry, mark in
      ["x", "y", "z"].map { sheet($0, entry, mark) }
    }
    let again = ["x", "y", "z"].map { sheet($0, "d", 20, round: 2) }
    func follow(_ finalists: Set<String>, after more: [PublishedSheet] = [], appeals: [String] = []) throws -> Bool {
      let finals = first.filter { finalists.contains($0.entry) }
      return try ranking(first + more, finals: finals, appeals: appeals).finalsFollow
    }
    #expect(try follow(["a", "b", "c"]))
    #expect(try !follow(["a", "b", "d"]))
    #expect(try !follow(["a", "b"]))
    #expect(try follow(["a", "b", "c", "d"], after: again, appeals: ["d"]))
    #expect(try !follow(["a", "b", "c"], after: again, appeals: ["d"]))
    #expect(try !follow(["a", "b", "c", "d"]))
  }

  @Test("files that are none are refused, and none stops the machine")
  func hostile() throws {
    let text = String(decoding: try ranking(sheets).bytes, as: UTF8.self)
    for bytes in ["", "{}", "[]", String(text.dropLast()), text.replacing("toguna-ranking-1", with: "other")] {
      #expect(throws: PanelError.damaged) { try PublishedRanking.decode(Array(bytes.utf8)) }
    }
    for (what, with) in [
      ("\"highest\":20", "\"highest\":9223372036854775807"), ("\"lowest\":0", "\"lowest\":-9223372036854775808"),
      ("\"weight\":2", "\"weight\":9223372036854775807"), ("\"impact\":15", "\"impact\":9223372036854775807"),
      ("\"francs\":1500000", "\"francs\":-9223372036854775808"),
    ] {
      let hostile = try PublishedRanking.decode(Array(text.replacing(what, with: with).utf8))
      #expect(!hostile.isSound, "\(what)")
    }
  }
}
