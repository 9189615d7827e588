import Vocabulary

/// Whom to ask besides those who judge an entry already: pure, and the same for the same state.
struct ReviewFill {
  /// Without a conflict with the entry, and on the jury today.
  let able: Set<JurorID>
  /// Of the whole contest.
  let reviews: [PanelReview]
  let panel: PanelDefinition
  /// The contest's.
  let seed: Int

  /// The jurors to add to an entry.
  ///
  /// In the first stage the definition says how many judge an entry; in the finals all do. After an appeal jurors who have not judged
  /// it in that stage do where a quorum of them is left, and else all.
  func jurors(for need: ReviewNeed) -> [JurorID] {
    let (stage, round) = (need.stage, need.round)
    let own = reviews.filter { $0.entry == need.entry && $0.stage == stage }
    let assigned = Set(own.filter { $0.round == round }.map(\.juror))
    let free = able.subtracting(assigned)
    switch (stage, round) {
    case (1, 1): return lightest(panel.reviews - assigned.count, of: free, in: stage)
    case (_, 1): return free.sorted()
    default:
      guard assigned.count < panel.quorum else { return [] }
      let fresh = free.subtracting(own.filter { $0.round < round }.map(\.juror))
      guard assigned.count + fresh.count >= panel.quorum else { return free.sorted() }
      return stage == 1 ? lightest(panel.reviews - assigned.count, of: fresh, in: stage) : fresh.sorted()
    }
  }

  /// Those with the fewest reviews in the stage; lots are drawn between equals.
  private func lightest(_ count: Int, of jurors: Set<JurorID>, in stage: Int) -> [JurorID] {
    guard count > 0 else { return [] }
    var dice = SplitMix64(seed: UInt64(seed) &+ UInt64(reviews.count))
    let load = Dictionary(grouping: reviews.filter { $0.stage == stage }, by: \.juror).mapValues(\.count)
    let drawn = jurors.sorted().shuffled(using: &dice).enumerated().sorted {
      (load[$0.element] ?? 0, $0.offset) < (load[$1.element] ?? 0, $1.offset)
    }
    return drawn.prefix(count).map(\.element).sorted()
  }
}
