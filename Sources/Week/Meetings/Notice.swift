public import Foundation
public import Identity

/// A need or an offer that somebody published.
public struct Notice: Sendable {
  public let id: NoticeID
  public let edition: EditionID
  public let person: PersonID
  public let content: NoticeContent
  public let state: NoticeState
  /// Why the organiser removed it.
  public let reason: String?
  public let publishedAt: Date
  public let changedAt: Date
}
