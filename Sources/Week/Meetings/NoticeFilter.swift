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
