public import Foundation

/// What became of a password or a second factor.
public enum LoginVerdict: Sendable, Hashable {
  case accepted(AgentID)
  /// Wrong name, wrong password or wrong code, or an agent who left or is not enrolled: nobody is told which.
  case refused
  /// Too many failures; until then even the right answer is refused, from this source at least. Names that nobody has
  /// are locked alike.
  case locked(until: Date)
}
