public import Foundation

/// A live session, as its holder's request finds it.
public struct Session: Sendable {
  /// Names the session in a list; opens nothing.
  public let id: String
  public let holder: SessionHolder
  public let secondFactor: SecondFactor
  public let openedAt: Date
  /// When it ends whatever happens.
  public let endsAt: Date
  /// Whether ``Sessions/touch(_:at:in:)`` is due: about ten times within the idle limit, so that reading a page
  /// seldom writes.
  public let needsTouch: Bool
  let token: SessionToken

  /// A value for the hidden field of a form. It differs on each page, so that compression beside a text of the
  /// attacker's tells nothing of the secret under it (BREACH).
  public func formToken(using generator: inout some RandomNumberGenerator) -> String {
    let mask = Hexadecimal.random(count: 32, using: &generator)
    return Hexadecimal.text(mask + zip(mask, token.forgerySecret).map { $0 ^ $1 })
  }

  /// ``formToken(using:)`` with the system's random numbers.
  public func formToken() -> String {
    var generator = SystemRandomNumberGenerator()
    return formToken(using: &generator)
  }

  /// Whether a form that came back is one of this session's.
  public func accepts(formToken: String) -> Bool {
    guard let bytes = Hexadecimal.bytes(formToken, count: 64) else { return false }
    let found = zip(bytes[..<32], bytes[32...]).map { $0 ^ $1 }
    return zip(found, token.forgerySecret).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
