import Foundation
import Pack
import Testing

@testable import Procedures

@Suite("A contest is a procedure, and what cannot be judged is told with what to write instead")
struct ContestDefinitionTests {
  @Test("a contest as a pack writes it has no fault")
  func sound() throws {
    let (procedure, faults) = SampleContest.compile(SampleContest.text())
    #expect(faults == [])
    let contest = try #require(procedure?.contest)
    #expect(contest.panel.rubric.criteria.map(\.key) == ["impact", "idea"])
    #expect(contest.panel.rules.finalists == 3 && contest.panel.shown == ["project"])
    #expect(contest.step.role.value == "chair" && contest.panel.jurors.value == "juror")
  }

  @Test(
    "each fault names what is wrong",
    arguments: [
      ("window: {opens: 2026-01-09", "x: {opens: 2026-01-09", "no key `x`"),
      ("closes: 2026-01-19", "closes: 2026-01-08", "closes before it opens"),
      ("zone: Africa/Bamako", "zone: Europe/Paris", "expected one of Africa/Bamako"),
      ("amount: \"0\"", "amount: \"500\"", "a contest costs nothing"),
      ("'\"ML-00\"'", "answers.country", "judged in one office"),
      ("role: chair", "role: juror", "chair's role is the jurors'"),
      ("weight: 2", "weight: 0", "expected a whole number from 1 to 100"),
      ("{0: Aucun., 20: Grand.}", "{0: Aucun.}", "the mark 20 is not explained"),
      ("{0: Aucun., 20: Grand.}", "{0: Aucun., 20: Grand., 21: Trop.}", "the mark 21 is off the scale"),
      ("{id: idea", "{id: impact", "two criteria are named"),
      ("reviews: 3", "reviews: 2", "expected a whole number from 3 to 100"),
      ("quorum: 3", "quorum: 4", "a quorum that no entry can reach"),
      ("{rank: 1", "{rank: 2", "prizes go by rank"),
      ("tie_breaks: [impact]", "tie_breaks: [submitted_at]", "no criterion `submitted_at`"),
      ("shown: [project]", "shown: [projet]", "no field `projet`"),
      ("shown_pieces: [pitch]", "shown_pieces: [film]", "no piece `film`"),
      ("conflict_fields: [company, surname]", "conflict_fields: [company, company]", "two fields compared"),
      ("not_selected: not-selected", "not_selected: other", "no reason to refuse `other`"),
      ("records: none", "records: any\n    register: births", "a jury searches no register"),
      ("{lowest: 0, highest: 20}", "{lowest: 20, highest: 20}", "the highest mark"),
      ("rule: answers.age <= 10", "rule: answers.wealth <= 10", "wealth"),
      ("{id: age, rule", "{id: aes, rule", "two rules of eligibility"),
      ("prize: panel.prize", "prize: panel.money", "money"),
    ])
  func faults(written: String, instead: String, told: String) {
    let text = SampleContest.text([(written, instead)])
    #expect(text != SampleContest.text())
    let faults = SampleContest.compile(text).faults
    #expect(faults.contains { "\($0)".contains(told) }, "\(faults.map { "\($0)" })")
  }

  @Test("without a window there is no contest")
  func windowless() {
    let lines = SampleContest.source.split(separator: "\n").filter { !$0.hasPrefix("window:") }
    let faults = SampleContest.compile(lines.joined(separator: "\n")).faults
    #expect(faults.contains { "\($0)".contains("a contest without a window") })
  }

  @Test("a title may be mended while entries are taken; weights, prizes and what a mark means may not")
  func agreement() throws {
    func panel(_ changes: [(String, String)] = []) throws -> PanelDefinition {
      try #require(SampleContest.compile(SampleContest.text(changes)).procedure?.contest?.panel)
    }
    #expect(try panel().agrees(with: panel([("title: Effet", "title: Effets")])))
    for change in [
      ("weight: 2", "weight: 3"), ("amount: 1500000", "amount: 500000"), ("shown: [project]", "shown: []"),
      ("20: Grand.", "20: Assez grand."), ("conflict_fields: [company, surname]", "conflict_fields: [company]"),
      ("appeal_days: 5", "appeal_days: 1"),
    ] {
      #expect(try !panel().agrees(with: panel([change])))
    }
  }
}
