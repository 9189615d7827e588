/// What a juror reads of an entry: what the definition shows, and no name.
public struct JudgedEntry: Sendable {
  public let assignment: Assignment
  /// By which it is judged: that of the draw, whatever the pack says since.
  public let rubric: Rubric
  /// In the order of the form, those that were answered: canonical answers.
  public let fields: [(field: FormField, answer: String)]
  public let pieces: [ShownPiece]
  /// What this juror saved; nil before.
  public let sheet: SheetDraft?
}
