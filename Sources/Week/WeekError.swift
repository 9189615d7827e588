/// Why this room did not do what it was asked.
public enum WeekError: Error, Sendable, Hashable {
  case unknownEdition(String)
  case unknownSession(String)
  case unknownRecommendation(String)
  /// A change names something that is not of the form that its field takes.
  case badField(name: String, expected: String)
  /// A change says why.
  case missingReason
  /// What is asked is what stands there.
  case nothingChanged
  /// The programme would contradict itself.
  case clash([ProgrammeFault])
  /// A stored change cannot be read: restore a backup.
  case damagedChange(version: Int)
}
