/// A live session, as its holder's request finds it.
public struct Session: Sendable {
  public let holder: SessionHolder
  public let secondFactor: SecondFactor
  /// Whether ``Sessions/touch(_:at:in:)`` is due: about ten times within the idle limit, so that reading a page
  /// seldom writes.
  public let needsTouch: Bool
  let token: SessionToken
}
