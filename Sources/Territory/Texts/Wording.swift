public import Vocabulary

/// A text as a page shows it, with the language that it turned out to be in, which the page must declare.
public struct Wording: Sendable, Hashable {
  public let text: String
  public let language: LanguageTag
  /// A text that no speaker has approved is marked so on the page.
  public let isApproved: Bool
}
