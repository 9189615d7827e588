/// Why no plan of reviews can be drawn.
public enum ReviewPlanFault: Error, Hashable, Sendable {
  /// Only `able` jurors have no conflict with the entry, and `wanted` are asked: name more jurors.
  case tooFewJurors(EntryID, able: Int, wanted: Int)
}
