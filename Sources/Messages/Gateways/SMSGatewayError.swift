/// Why a gateway did not confirm a text. Never carries a number, a text or a password.
public enum SMSGatewayError: Error, Sendable, Hashable {
  /// No answer came: the text may be on its way or not. Trying again may send it twice, which is better than never.
  case unanswered
  /// The gateway cannot take it now (HTTP 5xx or 429).
  case busy(status: Int)
  /// The gateway does not know us (HTTP 401 or 403): its operator has to act.
  case strangers(status: Int)
  /// The gateway refuses this text for good (any other HTTP 4xx).
  case refused(status: Int)
  /// The answer is not one of Kannel's: something else listens there.
  case unexpected(status: Int)
  /// What was received could not be kept; only the demonstration's phones keep anything.
  case notKept
}
