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
}
