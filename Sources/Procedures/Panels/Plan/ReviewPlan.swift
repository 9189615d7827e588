/// Who judges what in one stage: each entry by as many jurors as asked, nobody where a conflict stands.
///
/// Loads differ by one at most where conflicts allow it, and the graph of jurors and entries hangs together where it can,
/// because only then can the scores of jurors who never met be compared (see ``BiasCorrection``).
public struct ReviewPlan: Hashable, Sendable {
  /// Sorted by entry, then juror.
  public let reviews: [JuryReview]

  /// Draws a plan. The same arguments give the same plan: anybody can draw it again from the published seed.
  ///
  /// Throws ``ReviewPlanFault`` when an entry has fewer jurors without a conflict than `perEntry`.
  public init(
    entries: Set<EntryID>, jurors: Set<JurorID>, conflicts: Set<JuryReview>, perEntry: Int, seed: UInt64
  ) throws(ReviewPlanFault) {
    var draw = PlanDraw(jurors: jurors, conflicts: conflicts, seed: seed)
    for entry in draw.order(entries) { try draw.assign(entry, to: perEntry) }
    draw.balance()
    draw.connect()
    reviews = draw.reviews.sorted()
  }

  /// The final stage: the whole jury on every entry, but for conflicts.
  ///
  /// Throws ``ReviewPlanFault`` when fewer than `quorum` jurors may judge an entry.
  public init(
    finalists: Set<EntryID>, jury: Set<JurorID>, conflicts: Set<JuryReview>, quorum: Int
  ) throws(ReviewPlanFault) {
    var reviews: [JuryReview] = []
    for entry in finalists.sorted() {
      let able = jury.map { JuryReview($0, of: entry) }.filter { !conflicts.contains($0) }
      guard able.count >= quorum else { throw .tooFewJurors(entry, able: able.count, wanted: quorum) }
      reviews += able
    }
    self.reviews = reviews.sorted()
  }

  public func entries(of juror: JurorID) -> [EntryID] {
    reviews.filter { $0.juror == juror }.map(\.entry)
  }

  public func jurors(of entry: EntryID) -> [JurorID] {
    reviews.filter { $0.entry == entry }.map(\.juror)
  }

  /// The groups of entries that share no juror with one another: one group when scores can be compared throughout.
  public var panels: [Set<EntryID>] { ReviewGraph(reviews).components.map(\.entries) }
}
