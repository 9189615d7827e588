public import Vocabulary

/// What a contest's jury found of a laureate's entry: it stands in the clearance of the jury's step, and on the act.
public struct JuryVerdict: Sendable, Hashable, Codable {
  /// The entry's identifier in the published ranking.
  public let entry: String
  public let rank: Int
  /// The prize's title, in French.
  public let prize: String
  public let amount: Money
  /// The score that was ranked, on the scale of the marks, in thousandths.
  public let score: Double

  public init(entry: String, rank: Int, prize: String, amount: Money, score: Double) {
    self.entry = entry
    self.rank = rank
    self.prize = prize
    self.amount = amount
    self.score = score
  }

  /// « 16,42 »
  public var scoreText: String {
    let hundredths = Int((score * 100).rounded())
    let rest = abs(hundredths) % 100
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100),\(rest < 10 ? "0" : "")\(rest)"
  }
}
