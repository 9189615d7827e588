import Identity
import Testing
import Vocabulary

@testable import Procedures

@Suite("Who is asked besides those who judge already")
struct ReviewFillTests {
  private let jurors = (1...6).map { JurorID("j\($0)") }
  private let entry = EntryID("e")

  private func review(_ juror: Int, of entry: String = "e", stage: Int = 1, round: Int = 1) -> PanelReview {
    var random = SystemRandomNumberGenerator()
    return PanelReview(
      stage: stage, round: round, entry: EntryID(entry), juror: jurors[juror - 1], agent: AgentID(random: &random),
      marks: [:], isSaved: true, isFinal: true)
  }

  private func asked(_ reviews: [PanelReview], able: ClosedRange<Int> = 1...6, stage: Int = 1, round: Int = 1) throws
    -> [String]
  {
    let panel = try #require(SampleContest.compile(SampleContest.text()).procedure?.contest?.panel)
    let fill = ReviewFill(
      able: Set(jurors[(able.lowerBound - 1)..<able.upperBound]), reviews: reviews, panel: panel, seed: 7)
    return fill.jurors(for: ReviewNeed(entry: entry, stage: stage, round: round)).map(\.text)
  }

  @Test("the first stage is filled up to its number with the least burdened")
  func first() throws {
    #expect(try asked([review(1), review(2)] + [3, 4, 5].map { review($0, of: "other") }) == ["j6"])
    #expect(try asked([1, 2, 3].map { review($0) }) == [])
    #expect(try asked([]).count == 3)
  }

  @Test("the finals are everybody's")
  func finals() throws {
    #expect(try asked([review(1, stage: 2), review(2)], stage: 2) == ["j2", "j3", "j4", "j5", "j6"])
  }

  @Test("after an appeal others judge where a quorum of them is left, and else everybody")
  func appeals() throws {
    let judged = [1, 2, 3].map { review($0) }
    #expect(try asked(judged, round: 2) == ["j4", "j5", "j6"])
    #expect(try asked(judged, able: 1...5, round: 2) == ["j1", "j2", "j3", "j4", "j5"])
    #expect(try asked(judged + [4, 5, 6].map { review($0, round: 2) }, round: 2) == [])
    #expect(try asked((1...6).map { review($0, stage: 2) }, stage: 2, round: 2).count == 6)
  }

  @Test("who gave an entry back after an appeal is replaced once a quorum lacks")
  func replaced() throws {
    let judged = [1, 2, 3].map { review($0) } + [4, 5].map { review($0, round: 2) }
    #expect(try asked(judged, round: 2) == ["j6"])
    #expect(try asked(judged, able: 1...5, round: 2) == ["j1", "j2", "j3"])
  }
}
