/// Why a registration, a badge or a door did not do what it was asked.
public enum RegistrationError: Error, Sendable, Hashable {
  /// No such registration, or another's.
  case notFound
  /// Nobody registers for this edition now.
  case notOpen(RegistrationWindow?)
  case unknownCategory
  case participant(ParticipantFault)
  /// The holder is registered for this edition already.
  case registeredAlready
  /// Registered anew, or given another badge, so often that the list which doors fetch would grow without end.
  case tooOften
  /// A group has this many people at most.
  case tooLarge(limit: Int)
  /// It went on meanwhile.
  case notNow(RegistrationState)
  /// No door was passed with its badge.
  case neverCame
  /// The State has no seal for certificates.
  case noSeal
  /// A layout is missing in the pack.
  case noLayout(String)
  case door(DoorFault)
}
