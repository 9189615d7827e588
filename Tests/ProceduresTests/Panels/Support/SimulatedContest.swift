import Vocabulary

@testable import Procedures

/// A contest whose truth is known, judged and ranked as a real one: marks are whole, and the ranking is the published one.
struct SimulatedContest {
  let truth: [String: Double]
  let stage: PublishedStage

  /// `bias` and `slip` are standard deviations, where the qualities' is 1.
  init(bias: Double, slip: Double, seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    let truth = Dictionary(uniqueKeysWithValues: (0..<60).map { (EntryID("e\($0)"), Self.normal(&dice)) })
    let biases = Dictionary(uniqueKeysWithValues: (0..<12).map { (JurorID("j\($0)"), bias * Self.normal(&dice)) })
    let plan = try ReviewPlan(
      entries: Set(truth.keys), jurors: Set(biases.keys), conflicts: [], perEntry: 3, seed: seed)
    var sheets: [PublishedSheet] = []
    for review in plan.reviews {
      let found = (truth[review.entry] ?? 0) + (biases[review.juror] ?? 0) + slip * Self.normal(&dice)
      sheets.append(PublishedSheet(review, round: 1, marks: ["quality": Self.mark(found)]))
    }
    self.truth = Dictionary(uniqueKeysWithValues: truth.map { ($0.key.text, $0.value) })
    stage = try PublishedStage(1, sheets: sheets, rules: Self.rules())
  }

  /// Kendall's tau of the places, by what is the greater the better of them, against the truth.
  func tau(_ score: (PublishedPlace) -> Double) -> Double {
    var sum = 0
    for (index, left) in stage.places.enumerated() {
      for right in stage.places[(index + 1)...] {
        let agreement = ((truth[left.entry] ?? 0) - (truth[right.entry] ?? 0)) * (score(left) - score(right))
        if agreement != 0 { sum += agreement > 0 ? 1 : -1 }
      }
    }
    return Double(sum) / Double(truth.count * (truth.count - 1) / 2)
  }

  /// A hundred marks are the spread of the qualities.
  private static func mark(_ found: Double) -> Int { min(1_000, max(0, Int((500 + 100 * found).rounded()))) }

  private static func rules() throws -> RankingRules {
    let anchors = [0: LocalizedText(french: "rien"), 1_000: LocalizedText(french: "exemplaire")]
    let quality = Criterion(key: "quality", title: LocalizedText(french: "Qualité"), weight: 1, anchors: anchors)
    return try RankingRules(
      version: "1", rubric: Rubric(marks: 0...1_000, criteria: [quality]), tieBreaks: [], quorum: 3, prizes: 3)
  }

  /// The sum of twelve even numbers is normal enough.
  private static func normal(_ dice: inout SplitMix64) -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &dice) }
  }
}
