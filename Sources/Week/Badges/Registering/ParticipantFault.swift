/// What is wrong with who is to be registered.
public enum ParticipantFault: Error, Sendable, Hashable {
  case noName
  case longName
  /// Figures or signs that no name has.
  case strangeName
  case longOrganization
  /// A letter that no badge can be printed with.
  case unprintable(Unicode.Scalar)
}
