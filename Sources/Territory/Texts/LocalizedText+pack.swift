public import Pack
public import Vocabulary

extension LocalizedText: PackDecodable {
  /// A text in French, or a mapping of languages to texts that has French.
  public static let shape = Shape<LocalizedText>.byKind(
    "a text, or its languages",
    scalar: Shape<String>.text.map { LocalizedText(french: $0) },
    mapping: Shape<[LanguageTag: String]>.dictionary(key: .languageTag, value: .text)
      .refined("a mapping of languages to texts that has `fr`") { LocalizedText($0) })
}
