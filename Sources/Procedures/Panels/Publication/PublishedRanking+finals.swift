extension PublishedRanking {
  /// Whether the finals hold those whom the first stage sent there and no others: the first by its first sheets, and of those
  /// who appealed the first by its last ones.
  ///
  /// False is no proof of a wrong: an entry that was withdrawn since is in no sheet, and without it others are the first.
  public var finalsFollow: Bool {
    guard stages.count == 2, let rules = try? self.rules.rules() else { return false }
    let first = Self.shortList(stages[0].sheets.filter { $0.round == 1 }, by: rules)
    let last = Self.shortList(stages[0].sheets, by: rules)
    return Set(stages[1].sheets.map(\.entry)) == first.union(last.intersection(appeals))
  }

  private static func shortList(_ sheets: [PublishedSheet], by rules: RankingRules) -> Set<String> {
    guard let ranking = try? Ranking(sheets.counted, rules: rules) else { return [] }
    return Set(ranking.first(rules.finalists).map(\.entry.text))
  }
}
