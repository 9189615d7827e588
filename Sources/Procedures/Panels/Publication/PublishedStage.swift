/// A stage of a contest, as it is published: all sheets, and what followed from them.
public struct PublishedStage: Sendable, Hashable, Codable {
  /// 1, or 2 for the finals.
  public let stage: Int
  public let sheets: [PublishedSheet]
  public let places: [PublishedPlace]
  /// By juror's alias; positive of who was more generous than the colleagues on the same entries.
  public let bias: [String: Double]
  /// Whether bias was taken off: not where groups of entries shared no juror.
  public let isCorrected: Bool
  /// How many groups of entries share no juror.
  public let panels: Int

  /// Throws `RubricFault` for a sheet that does not fit the rubric.
  init(_ stage: Int, sheets: [PublishedSheet], rules: RankingRules) throws(RubricFault) {
    let counted = sheets.counted
    let ranking = try Ranking(counted, rules: rules)
    let byEntry = Dictionary(grouping: counted, by: \.review.entry)
    self.stage = stage
    self.sheets = sheets.sorted(by: <)
    places = ranking.places.map { PublishedPlace($0, sheets: byEntry[$0.entry] ?? [], rubric: rules.rubric) }
    bias = Dictionary(ranking.bias.map { ($0.key.text, $0.value.inThousandths) }) { first, _ in first }
    isCorrected = ranking.isCorrected
    panels = ranking.panels.count
  }
}
