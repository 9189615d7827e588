/// The order of the entries of one stage: a pure function of the sheets and the rules.
public struct Ranking: Sendable {
  /// From first to last; entries of one rank stand in the order of their identifiers.
  public let places: [RankedEntry]
  /// Entries with fewer sheets than the quorum: judged again, never ranked.
  public let belowQuorum: [EntryID]
  /// Each juror's bias, of those who judged a ranked entry.
  public let bias: [JurorID: Double]
  /// The groups of entries that share no juror. With more than one, places were given by raw means, and the page says so.
  public let panels: [Set<EntryID>]

  public var isCorrected: Bool { panels.count <= 1 }

  /// Throws ``RubricFault`` for a sheet that does not fit the rubric.
  public init(_ sheets: [ScoreSheet], rules: RankingRules) throws(RubricFault) {
    let byEntry = Dictionary(grouping: sheets, by: \.review.entry)
    belowQuorum = byEntry.filter { $0.value.count < rules.quorum }.keys.sorted()
    let judged = byEntry.filter { $0.value.count >= rules.quorum }
    var scores: [JuryReview: Double] = [:]
    for sheet in judged.values.joined() { scores[sheet.review] = try rules.rubric.score(sheet.marks) }
    let correction = BiasCorrection(scores)
    bias = correction.bias
    panels = correction.panels
    let chosen = correction.isComparable ? correction.corrected : correction.raw
    let keyed = judged.map { entry, sheets in
      (entry: entry, keys: [Self.key(chosen[entry] ?? 0)] + rules.tieBreaks.map { Self.key(Self.mean($0, sheets)) })
    }.sorted { left, right in
      left.keys == right.keys ? left.entry < right.entry : right.keys.lexicographicallyPrecedes(left.keys)
    }
    var places: [RankedEntry] = []
    var rank = 0
    for (index, item) in keyed.enumerated() {
      if index == 0 || keyed[index - 1].keys != item.keys { rank = index + 1 }
      places.append(
        RankedEntry(
          rank: rank, entry: item.entry, raw: correction.raw[item.entry] ?? 0,
          corrected: correction.isComparable ? correction.corrected[item.entry] : nil))
    }
    self.places = places
  }

  /// The entries that go on: the first `count`, and with them all who share the last one's rank.
  public func first(_ count: Int) -> [RankedEntry] {
    guard count > 0, let last = places.prefix(count).last else { return [] }
    return places.filter { $0.rank <= last.rank }
  }

  /// Scores are compared in thousandths: a difference that nobody sees in print decides nothing.
  private static func key(_ score: Double) -> Int { Int((score * 1000).rounded()) }

  static func mean(_ criterion: String, _ sheets: [ScoreSheet]) -> Double {
    Double(sheets.reduce(0) { $0 + ($1.marks[criterion] ?? 0) }) / Double(sheets.count)
  }
}
