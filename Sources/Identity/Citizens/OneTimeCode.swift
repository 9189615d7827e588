public import Foundation

/// A code on its way to a telephone. It exists in clear only here and in the text.
public struct OneTimeCode: Sendable, Hashable, CustomStringConvertible {
  /// Six decimal digits.
  public let digits: String
  /// From this instant on it is refused.
  public let expiresAt: Date
  /// What the code is tried with.
  public let ticket: LogInTicket

  init(digits: String, expiresAt: Date, ticket: LogInTicket) {
    self.digits = digits
    self.expiresAt = expiresAt
    self.ticket = ticket
  }

  /// In two groups, as a text shows it: `123 456`.
  public var display: String { "\(digits.prefix(3)) \(digits.suffix(3))" }

  /// Says nothing of the code, so that none ends in a log.
  public var description: String { "OneTimeCode" }
}
