public import Foundation

/// A change that was made since the pack was written: what it says now, why, who said so and when. Changes are never
/// taken out; another change follows.
public struct Change<Field: Hashable & Sendable>: Sendable {
  /// 1, 2, 3… within the edition.
  public let version: Int
  /// The session or the recommendation.
  public let subject: String
  public let fields: [Field: String]
  public let reason: String
  /// The agent.
  public let author: String
  public let at: Date

  public init(version: Int, subject: String, fields: [Field: String], reason: String, author: String, at: Date) {
    self.version = version
    self.subject = subject
    self.fields = fields
    self.reason = reason
    self.author = author
    self.at = at
  }
}
