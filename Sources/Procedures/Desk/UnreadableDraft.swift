public import Foundation

/// What is still known of a draft that cannot be read.
public struct UnreadableDraft: Sendable, Hashable {
  public let id: String
  /// The procedure's name.
  public let procedure: String
  public let savedAt: Date
}
