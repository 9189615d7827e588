/// What an office does.
public enum OfficeKind: String, Sendable, CaseIterable {
  /// A civil-status centre (centre d'état civil).
  case civilStatus = "civil-status"
  /// A court of first instance.
  case court
  /// A court of appeal.
  case appealCourt = "appeal-court"
  /// A service of the State for the whole country.
  case agency
}
