/// What became of an enrolment.
public enum EnrolmentVerdict: Sendable, Hashable {
  case enrolled(AgentID)
  /// The authenticator's code is wrong; the ticket is still good.
  case wrongCode
  /// The ticket is unknown, used or expired.
  case noTicket
}
