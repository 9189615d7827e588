import Vocabulary

/// A plan of reviews while it is drawn.
struct PlanDraw {
  private(set) var reviews: Set<JuryReview> = []
  private let jurors: [JurorID]
  private let conflicts: Set<JuryReview>
  private var load: [JurorID: Int] = [:]
  private var dice: SplitMix64

  init(jurors: Set<JurorID>, conflicts: Set<JuryReview>, seed: UInt64) {
    self.jurors = jurors.sorted()
    self.conflicts = conflicts
    dice = SplitMix64(seed: seed)
  }

  mutating func order(_ entries: Set<EntryID>) -> [EntryID] {
    // Those with most conflicts choose first: they have the fewest jurors left.
    let shuffled = entries.sorted().shuffled(using: &dice)
    let barred = Dictionary(grouping: conflicts, by: \.entry).mapValues(\.count)
    return shuffled.enumerated().sorted {
      let (left, right) = (barred[$0.element] ?? 0, barred[$1.element] ?? 0)
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element)
  }

  mutating func assign(_ entry: EntryID, to count: Int) throws(ReviewPlanFault) {
    let able = jurors.filter { !conflicts.contains(JuryReview($0, of: entry)) }
    guard able.count >= count else { throw .tooFewJurors(entry, able: able.count, wanted: count) }
    let lightest = able.shuffled(using: &dice).enumerated().sorted {
      let (left, right) = (load[$0.element] ?? 0, load[$1.element] ?? 0)
      return left == right ? $0.offset < $1.offset : left < right
    }
    for (_, juror) in lightest.prefix(count) {
      reviews.insert(JuryReview(juror, of: entry))
      load[juror, default: 0] += 1
    }
  }

  /// Hands entries from the most to the least loaded juror while that makes loads more equal.
  mutating func balance() {
    while let move = balancingMove() {
      reviews.remove(move.from)
      reviews.insert(move.to)
      load[move.from.juror, default: 0] -= 1
      load[move.to.juror, default: 0] += 1
    }
  }

  private func balancingMove() -> (from: JuryReview, to: JuryReview)? {
    let byLoad = jurors.sorted { (load[$0] ?? 0, $0) < (load[$1] ?? 0, $1) }
    for heavy in byLoad.reversed() {
      let theirs = reviews.filter { $0.juror == heavy }.sorted()
      for light in byLoad where (load[light] ?? 0) + 1 < (load[heavy] ?? 0) {
        if let from = theirs.first(where: { may(light, judge: $0.entry) }) {
          return (from, JuryReview(light, of: from.entry))
        }
      }
    }
    return nil
  }

  /// Exchanges jurors between entries of separate panels until the graph hangs together or no exchange is left.
  /// Loads stay as they are.
  mutating func connect() {
    var components = ReviewGraph(reviews).components
    while components.count > 1, let (left, right) = joiningExchange(components) {
      reviews.subtract([left, right])
      reviews.formUnion([JuryReview(left.juror, of: right.entry), JuryReview(right.juror, of: left.entry)])
      let joined = ReviewGraph(reviews).components
      // With one review an entry, an exchange moves the border and joins nothing: stop there.
      guard joined.count < components.count else { return }
      components = joined
    }
  }

  private func joiningExchange(
    _ components: [(entries: Set<EntryID>, jurors: Set<JurorID>)]
  ) -> (JuryReview, JuryReview)? {
    let sorted = reviews.sorted()
    for (place, first) in components.enumerated() {
      let theirs = sorted.filter { first.entries.contains($0.entry) }
      let others = sorted.filter { review in
        components[(place + 1)...].contains { $0.entries.contains(review.entry) }
      }
      for left in theirs {
        if let right = others.first(where: { may(left.juror, judge: $0.entry) && may($0.juror, judge: left.entry) }) {
          return (left, right)
        }
      }
    }
    return nil
  }

  private func may(_ juror: JurorID, judge entry: EntryID) -> Bool {
    let review = JuryReview(juror, of: entry)
    return !conflicts.contains(review) && !reviews.contains(review)
  }
}
