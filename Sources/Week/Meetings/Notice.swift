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

/// What a list of notices is narrowed down to.
public struct NoticeFilter: Sendable, Hashable {
  /// What is searched for: all of its words, each as a beginning.
  public var asked: String?
  public var kind: NoticeKind?
  public var author: NoticeAuthor?
  public var country: NoticeCountry?

  public init(asked: String? = nil, kind: NoticeKind? = nil, author: NoticeAuthor? = nil, country: NoticeCountry? = nil)
  {
    self.asked = asked
    self.kind = kind
    self.author = author
    self.country = country
  }

  public var isEmpty: Bool { self == NoticeFilter() }
}

/// A notice that was reported, for the organiser.
public struct ReportedNotice: Sendable {
  public let notice: Notice
  /// How often, and why.
  public let motives: [ReportMotive: Int]
}
