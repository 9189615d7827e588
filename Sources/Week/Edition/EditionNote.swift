public import Pack
public import Territory
public import Vocabulary

/// A fact about an edition, with where it comes from.
public struct EditionNote: Sendable, Hashable, PackDecodable {
  public let text: LocalizedText
  public let provenance: Provenance

  public static let shape = Shape<EditionNote>.object(
    "a fact about the edition", .required("text", "the sentence"), .provenance
  ) { EditionNote(text: $0, provenance: $1) }
}
