import Testing

@testable import Procedures

/// 60 entries, 12 jurors, 3 reviews an entry; qualities, biases and slips are normal, in units of the qualities' spread.
@Suite("Correction brings the ranking nearer to the truth")
struct SimulationTests {
  @Test("Kendall's tau at high bias rises from about .69 to about .76")
  func highBias() throws {
    let (raw, corrected) = try means(bias: 0.65, slip: 0.7)
    #expect(abs(raw - 0.69) < 0.02)
    #expect(abs(corrected - 0.76) < 0.02)
  }

  @Test("without bias, correction costs next to nothing")
  func noBias() throws {
    let (raw, corrected) = try means(bias: 0, slip: 0.7)
    #expect(raw - corrected < 0.01)
  }

  private func means(bias: Double, slip: Double) throws -> (raw: Double, corrected: Double) {
    let runs = 40
    var sums = (raw: 0.0, corrected: 0.0)
    for seed in 0..<runs {
      let contest = try SimulatedContest(bias: bias, slip: slip, seed: UInt64(seed))
      #expect(contest.stage.isCorrected && contest.stage.places.count == 60)
      sums.raw += contest.tau(\.raw)
      // Of the published order itself.
      sums.corrected += contest.tau { -Double($0.rank) }
    }
    return (sums.raw / Double(runs), sums.corrected / Double(runs))
  }
}
