/// Why a message cannot be queued, read or reported on. Never carries a number or a text.
public enum MessagesError: Error, Sendable, Hashable {
  /// The text needs more parts than a message may have.
  case tooLong(parts: Int, limit: Int)
  /// A message without a character to show.
  case empty
  /// No message has this number.
  case unknownMessage
  /// The report does not carry the token that only the gateway was told.
  case forgedReport
  /// What is stored under this number is not a message; the database was altered by hand.
  case damaged(MessageID)
}
