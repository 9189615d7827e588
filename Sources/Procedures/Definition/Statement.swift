public import Pack
public import Vocabulary

/// A sentence of the catalogue that rests on a source: a law, a validity, a notice.
public struct Statement: Sendable, PackDecodable {
  public let text: LocalizedText
  public let source: FactSource

  public static let shape = Shape<Statement>.object(
    "A sentence that rests on a source",
    .required("text", "The sentence"),
    FactSource.keys
  ) { text, source in
    Statement(text: text, source: source)
  }
}
