public import Foundation

/// A session in its holder's list.
public struct SessionLine: Sendable, Hashable {
  /// For ``Sessions/end(_:of:in:)``.
  public let id: String
  /// What the portal said of the device when the session was opened.
  public let label: String
  public let openedAt: Date
  public let seenAt: Date
}
