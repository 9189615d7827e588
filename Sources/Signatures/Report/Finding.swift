/// The answer to one ``Check``.
public struct Finding: Sendable, Hashable {
  public enum Outcome: String, Sendable, Hashable {
    case passed
    case failed
    /// Nothing speaks against it, but it cannot be proved any more.
    case undetermined
  }

  public let check: Check
  public let outcome: Outcome
  /// Why, in English and for people who know the standards. It holds nothing of what the document says.
  public let reason: String

  static func passed(_ check: Check, _ reason: String) -> Finding {
    Finding(check: check, outcome: .passed, reason: reason)
  }

  static func failed(_ check: Check, _ reason: String) -> Finding {
    Finding(check: check, outcome: .failed, reason: reason)
  }

  static func undetermined(_ check: Check, _ reason: String) -> Finding {
    Finding(check: check, outcome: .undetermined, reason: reason)
  }
}
