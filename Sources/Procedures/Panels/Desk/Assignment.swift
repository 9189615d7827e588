/// An entry that a juror has to judge.
public struct Assignment: Sendable, Hashable {
  /// 1, or 2 for the finals.
  public let stage: Int
  /// 1, or 2 after an appeal.
  public let round: Int
  public let entry: EntryID
  public let state: SheetState

  init(_ review: PanelReview) {
    stage = review.stage
    round = review.round
    entry = review.entry
    state = review.state
  }
}
