/// What one juror found of one entry, as it is published.
public struct PublishedSheet: Sendable, Hashable, Codable {
  public let entry: String
  /// The juror's alias.
  public let juror: String
  /// 1, or 2 for a review after an appeal, whose sheets stand in place of the entry's first ones.
  public let round: Int
  /// By criterion.
  public let marks: [String: Int]

  init(_ review: JuryReview, round: Int, marks: [String: Int]) {
    entry = review.entry.text
    juror = review.juror.text
    self.round = round
    self.marks = marks
  }

  var scored: ScoreSheet { ScoreSheet(JuryReview(JurorID(juror), of: EntryID(entry)), marks: marks) }

  /// By entry, juror and round.
  static func < (left: PublishedSheet, right: PublishedSheet) -> Bool {
    (left.entry, left.round, left.juror) < (right.entry, right.round, right.juror)
  }
}

extension [PublishedSheet] {
  /// Those that count: of an entry that was judged again, the last ones.
  var counted: [ScoreSheet] {
    Dictionary(grouping: self, by: \.entry).values.flatMap { sheets in
      let last = sheets.map(\.round).max() ?? 1
      return sheets.filter { $0.round == last }.map(\.scored)
    }
  }
}
