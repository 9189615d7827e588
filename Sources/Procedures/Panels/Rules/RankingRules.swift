/// How scores become a ranking: published before the window opens, and never changed after.
public struct RankingRules: Hashable, Sendable {
  /// Names these rules in every file that was made by them.
  public let version: String
  public let rubric: Rubric
  /// Criteria whose means part entries of equal scores, the first one that differs deciding. The time of submission is none of them.
  public let tieBreaks: [String]
  /// An entry counts as judged from this many sheets on.
  public let quorum: Int
  /// How many entries win.
  public let prizes: Int

  /// Throws ``RubricFault/unknown(_:)`` for a tie-break that is no criterion of the rubric.
  public init(version: String, rubric: Rubric, tieBreaks: [String], quorum: Int, prizes: Int) throws(RubricFault) {
    for key in tieBreaks where !rubric.criteria.contains(where: { $0.key == key }) { throw .unknown(key) }
    self.version = version
    self.rubric = rubric
    self.tieBreaks = tieBreaks
    self.quorum = quorum
    self.prizes = prizes
  }

  /// How many entries go to the final stage: about three times the prizes.
  public var finalists: Int { prizes * 3 }
}
