import Vocabulary

@testable import Procedures

/// A contest whose truth is known.
struct SimulatedContest {
  let truth: [EntryID: Double]
  let correction: BiasCorrection

  /// `bias` and `slip` are standard deviations, where the qualities' is 1.
  init(bias: Double, slip: Double, seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    let truth = Dictionary(uniqueKeysWithValues: (0..<60).map { (EntryID("e\($0)"), Self.normal(&dice)) })
    let biases = Dictionary(uniqueKeysWithValues: (0..<12).map { (JurorID("j\($0)"), bias * Self.normal(&dice)) })
    let plan = try ReviewPlan(
      entries: Set(truth.keys), jurors: Set(biases.keys), conflicts: [], perEntry: 3, seed: seed)
    var scores: [JuryReview: Double] = [:]
    for review in plan.reviews {
      scores[review] = (truth[review.entry] ?? 0) + (biases[review.juror] ?? 0) + slip * Self.normal(&dice)
    }
    self.truth = truth
    correction = BiasCorrection(scores)
  }

  /// Kendall's tau of `scores` against the truth.
  func tau(_ scores: [EntryID: Double]) -> Double {
    let entries = truth.keys.sorted()
    var sum = 0
    for (place, left) in entries.enumerated() {
      for right in entries[(place + 1)...] {
        let (real, seen) = ((truth[left] ?? 0) - (truth[right] ?? 0), (scores[left] ?? 0) - (scores[right] ?? 0))
        sum += real * seen > 0 ? 1 : -1
      }
    }
    return Double(sum) / Double(entries.count * (entries.count - 1) / 2)
  }

  /// The sum of twelve even numbers is normal enough.
  private static func normal(_ dice: inout SplitMix64) -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &dice) }
  }
}
