public import Pack
public import Vocabulary

/// All texts of one language: a file such as `texts/fr.yaml`.
///
///     language: fr
///     review: {status: approved, by: "…", on: 2026-11-21}
///     texts:
///       portal.hello: Bonjour {name}
///       inbox.waiting: {one: "{count} dossier", other: "{count} dossiers"}
public struct TextFile: Sendable {
  public let language: LanguageTag
  public let plurals: PluralRule
  public let review: Review
  public let texts: [String: PublicText]
  /// The beginning of the file, for what is missing in it.
  public let position: Position

  public init(
    language: LanguageTag, plurals: PluralRule, review: Review, texts: [String: PublicText], position: Position
  ) {
    self.language = language
    self.plurals = plurals
    self.review = review
    self.texts = texts
    self.position = position
  }
}
