public import Vocabulary

/// A log-in on its way from the page that asks for the telephone's number to the page that asks for the code.
public struct LogInTicket: Sendable, Hashable, CustomStringConvertible {
  /// The telephone that the code was sent to.
  public let phone: PhoneNumber
  /// Which of the telephone's codes was asked for by this browser.
  let code: String

  init(phone: PhoneNumber, code: String) {
    self.phone = phone
    self.code = code
  }

  /// Says nothing of the number, so that none ends in a log.
  public var description: String { "LogInTicket" }
}
