import Testing
import Vocabulary

@testable import Procedures

@Suite("Scores become a ranking that anybody can recompute")
struct RankingTests {
  private func rules(tieBreaks: [String] = ["impact"], quorum: Int = 2) throws -> RankingRules {
    let anchors = [0: LocalizedText(french: "rien"), 20: LocalizedText(french: "exemplaire")]
    let rubric = try Rubric(
      marks: 0...20,
      criteria: [
        Criterion(key: "impact", title: LocalizedText(french: "Effet"), weight: 2, anchors: anchors),
        Criterion(key: "idea", title: LocalizedText(french: "Idée"), weight: 1, anchors: anchors),
      ])
    return try RankingRules(version: "1", rubric: rubric, tieBreaks: tieBreaks, quorum: quorum, prizes: 3)
  }

  private func sheet(_ juror: String, _ entry: String, _ impact: Int, _ idea: Int) -> ScoreSheet {
    ScoreSheet(JuryReview(JurorID(juror), of: EntryID(entry)), marks: ["impact": impact, "idea": idea])
  }

  @Test("a severe juror does not cost an entry its place")
  func severe() throws {
    // s gives 4 less than the others to everybody; b is better than a by 1, but only b met s.
    let sheets = [
      sheet("x", "a", 12, 12), sheet("y", "a", 12, 12), sheet("x", "b", 13, 13), sheet("s", "b", 9, 9),
      sheet("y", "c", 6, 6), sheet("s", "c", 2, 2),
    ]
    let ranking = try Ranking(sheets, rules: rules())
    #expect(ranking.places.map(\.entry.text) == ["b", "a", "c"])
    #expect(ranking.places[0].raw == 11 && ranking.places[1].raw == 12)
    let bias = try #require(ranking.bias[JurorID("s")])
    #expect(abs(bias + 8.0 / 3) < 1e-9)
    #expect(abs(ranking.bias.values.reduce(0, +)) < 1e-9)
  }

  @Test("equal scores are parted by the published criteria, and share a rank when those are equal too")
  func ties() throws {
    let sheets = ["x", "y"].flatMap { [sheet($0, "a", 10, 10), sheet($0, "b", 9, 12), sheet($0, "c", 10, 10)] }
    let ranking = try Ranking(sheets, rules: rules())
    #expect(ranking.places.map { "\($0.rank)\($0.entry.text)" } == ["1a", "1c", "3b"])
    #expect(ranking.first(1).count == 2)
  }

  @Test("the order of the sheets changes nothing", arguments: 0..<10)
  func order(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    let sheets = (0..<40).map { sheet("j\($0 % 5)", "e\($0 % 8)", Int.random(in: 0...20, using: &dice), 10) }
    let ranking = try Ranking(sheets, rules: rules())
    let other = try Ranking(sheets.shuffled(using: &dice), rules: rules())
    #expect(ranking.places == other.places && ranking.bias == other.bias)
  }

  @Test("an entry below the quorum is not ranked")
  func quorum() throws {
    let ranking = try Ranking(
      [sheet("x", "a", 10, 10), sheet("y", "a", 9, 9), sheet("x", "b", 20, 20)], rules: rules())
    #expect(ranking.places.map(\.entry.text) == ["a"] && ranking.belowQuorum == [EntryID("b")])
  }

  @Test("panels that share no juror are not corrected, and it is told")
  func disjoint() throws {
    let sheets = [sheet("x", "a", 10, 10), sheet("y", "a", 12, 12), sheet("u", "b", 20, 20), sheet("v", "b", 18, 18)]
    let ranking = try Ranking(sheets, rules: rules())
    #expect(!ranking.isCorrected && ranking.panels.count == 2 && ranking.places.allSatisfy { $0.corrected == nil })
  }

  @Test("a sheet that does not fit is refused with its criterion")
  func sheets() throws {
    #expect(throws: RubricFault.offScale("impact", mark: 21)) {
      try Ranking([sheet("x", "a", 21, 1)], rules: rules(quorum: 1))
    }
    #expect(throws: RubricFault.noMark("idea")) { try rules().rubric.score(["impact": 1]) }
    #expect(throws: RubricFault.unknown("age")) { try rules().rubric.score(["impact": 1, "idea": 2, "age": 3]) }
  }

  @Test("every mark that does not fit is told at once; a draft may leave some out")
  func allFaults() throws {
    let rubric = try rules().rubric
    #expect(rubric.faults(in: [:], isFinal: false) == [])
    #expect(rubric.faults(in: [:], isFinal: true) == [.noMark("impact"), .noMark("idea")])
    #expect(
      rubric.faults(in: ["impact": -1, "idea": 21, "age": 1], isFinal: false)
        == [.offScale("impact", mark: -1), .offScale("idea", mark: 21), .unknown("age")])
  }
}
