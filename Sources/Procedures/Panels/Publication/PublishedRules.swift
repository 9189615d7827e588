import Vocabulary

/// The rules of a contest, as they stand in its published ranking.
public struct PublishedRules: Sendable, Hashable, Codable {
  public struct Criterion: Sendable, Hashable, Codable {
    public let id: String
    public let title: String
    public let weight: Int
    /// By mark.
    public let anchors: [String: String]
  }

  public struct Prize: Sendable, Hashable, Codable {
    public let rank: Int
    public let title: String
    public let francs: Int64
  }

  public let version: String
  public let lowest: Int
  public let highest: Int
  public let criteria: [Criterion]
  public let tieBreaks: [String]
  public let reviews: Int
  public let quorum: Int
  public let prizes: [Prize]

  init(_ panel: PanelDefinition) {
    version = panel.version
    lowest = panel.rubric.marks.lowerBound
    highest = panel.rubric.marks.upperBound
    criteria = panel.rubric.criteria.map { criterion in
      Criterion(
        id: criterion.key, title: criterion.title.french, weight: criterion.weight,
        anchors: Dictionary(criterion.anchors.map { (String($0.key), $0.value.french) }) { first, _ in first })
    }
    tieBreaks = panel.tieBreaks
    reviews = panel.reviews
    quorum = panel.quorum
    prizes = panel.prizes.map { Prize(rank: $0.rank, title: $0.title.french, francs: $0.amount.francs) }
  }

  /// The rules that a ranking is computed by. Throws `RubricFault` for what no rules are.
  func rules() throws(RubricFault) -> RankingRules {
    // As wide as a definition's scale may be, whatever a file says.
    guard lowest >= 0, highest <= 1_000, lowest < highest else { throw .oneMark }
    let criteria = criteria.map { criterion in
      Procedures.Criterion(
        key: criterion.id, title: LocalizedText(french: criterion.title), weight: criterion.weight,
        anchors: Dictionary(
          criterion.anchors.compactMap { anchor in
            Int(anchor.key).map { ($0, LocalizedText(french: anchor.value)) }
          }, uniquingKeysWith: { first, _ in first }))
    }
    return try RankingRules(
      version: version, rubric: Rubric(marks: lowest...highest, criteria: criteria), tieBreaks: tieBreaks,
      quorum: quorum, prizes: prizes.count)
  }
}
