/// Entries' scores without their jurors' severity.
///
/// The model is additive: a juror's score is the entry's quality plus the juror's bias. Qualities and biases are the least-squares
/// solution over all scores, the biases of a panel adding up to nothing. Between panels that share no juror nothing can be compared:
/// then ``isComparable`` is false, and raw means have to be ranked instead.
public struct BiasCorrection: Sendable {
  /// Plain means.
  public let raw: [EntryID: Double]
  /// Means after each juror's bias was taken off.
  public let corrected: [EntryID: Double]
  /// Positive: more generous than the colleagues who judged the same entries.
  public let bias: [JurorID: Double]
  /// The groups that share no juror; one when all hangs together.
  public let panels: [Set<EntryID>]

  public var isComparable: Bool { panels.count <= 1 }

  /// `scores` hold one score for each review that was done.
  public init(_ scores: [JuryReview: Double]) {
    // Sorted, so that sums are added in one order everywhere and the last bit is the same for who recomputes.
    let reviews = scores.keys.sorted()
    let byEntry = Dictionary(grouping: reviews, by: \.entry)
    raw = byEntry.mapValues { reviews in
      reviews.reduce(0) { $0 + (scores[$1] ?? 0) } / Double(reviews.count)
    }
    let components = ReviewGraph(reviews).components
    panels = components.map(\.entries)
    var bias: [JurorID: Double] = [:]
    for panel in components {
      bias.merge(Self.biases(of: panel.jurors.sorted(), over: panel.entries, byEntry, scores)) { $1 }
    }
    self.bias = bias
    corrected = byEntry.mapValues { reviews in
      reviews.reduce(0) { $0 + (scores[$1] ?? 0) - (bias[$1.juror] ?? 0) } / Double(reviews.count)
    }
  }

  /// With qualities eliminated, what is left are normal equations over the jurors of one panel:
  /// for each juror j, the sum over their reviews of (score − entry's mean) = n·b(j) − the sum over colleagues of b/size.
  private static func biases(
    of jurors: [JurorID], over entries: Set<EntryID>, _ byEntry: [EntryID: [JuryReview]], _ scores: [JuryReview: Double]
  ) -> [JurorID: Double] {
    let place = Dictionary(uniqueKeysWithValues: jurors.enumerated().map { ($1, $0) })
    // The added 1 is the condition that biases add up to nothing; it makes the matrix of a connected panel regular.
    var matrix = [[Double]](repeating: [Double](repeating: 1, count: jurors.count), count: jurors.count)
    var right = [Double](repeating: 0, count: jurors.count)
    for entry in entries.sorted() {
      let reviews = byEntry[entry] ?? []
      let share = 1 / Double(reviews.count)
      let mean = reviews.reduce(0) { $0 + (scores[$1] ?? 0) } * share
      for review in reviews {
        guard let row = place[review.juror] else { continue }
        right[row] += (scores[review] ?? 0) - mean
        matrix[row][row] += 1
        for colleague in reviews {
          if let column = place[colleague.juror] { matrix[row][column] -= share }
        }
      }
    }
    let solution = LinearSystem(matrix, right).solution
    return Dictionary(uniqueKeysWithValues: zip(jurors, solution))
  }
}
