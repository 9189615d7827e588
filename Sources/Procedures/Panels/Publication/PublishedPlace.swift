/// An entry's place in a stage, as it is published. Scores are on the scale of the marks, rounded to thousandths.
public struct PublishedPlace: Sendable, Hashable, Codable {
  public let rank: Int
  public let entry: String
  public let raw: Double
  /// Nil where panels shared no juror, so that nothing could be corrected.
  public let corrected: Double?
  /// The mean mark of each criterion.
  public let means: [String: Double]

  /// What ranked it.
  public var score: Double { corrected ?? raw }

  init(_ place: RankedEntry, sheets: [ScoreSheet], rubric: Rubric) {
    rank = place.rank
    entry = place.entry.text
    raw = place.raw.inThousandths
    corrected = place.corrected?.inThousandths
    means = Dictionary(
      rubric.criteria.map { ($0.key, Ranking.mean($0.key, sheets).inThousandths) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Double {
  /// Rounded as it is published; never the negative zero.
  var inThousandths: Double { (self * 1000).rounded() / 1000 + 0 }
}
