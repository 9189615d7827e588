public import Pack
public import Vocabulary

/// A reason for which a request may be refused, and the way to appeal.
public struct RefusalMotive: Sendable, PackDecodable {
  public let id: String
  public let title: LocalizedText
  public let text: LocalizedText
  public let appeal: LocalizedText

  public static let shape = Shape<RefusalMotive>.object(
    "A reason to refuse",
    .required("id", "The motive's code", .identifier),
    .required("title", "The motive in a few words, for the agent"),
    .required("text", "The motive, for the citizen"),
    .required("appeal", "What the citizen can do next")
  ) { id, title, text, appeal in RefusalMotive(id: id, title: title, text: text, appeal: appeal) }
}
