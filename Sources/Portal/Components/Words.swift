import Vocabulary

/// A short text of whatever origin, as labels and titles take it.
enum Words: HTML, Sendable, Hashable {
  /// Already in the language of the page, or in none: a name, a number.
  case text(String)
  /// From a definition of the pack.
  case localized(LocalizedText)
  /// From the texts of the pack or the portal.
  case phrase(Phrase)

  init(_ sayable: some Sayable) { self = sayable.words }

  func write(to page: inout HTMLWriter) {
    switch self {
    case .text(let text): text.write(to: &page)
    case .localized(let text): text.write(to: &page)
    case .phrase(let phrase): phrase.write(to: &page)
    }
  }

  /// The words alone, for a title or an attribute.
  func string(in setting: PageSetting) -> String {
    switch self {
    case .text(let text): text
    case .localized(let text): text[setting.language]
    case .phrase(let phrase): setting.string(phrase)
    }
  }
}

/// What may stand where a component asks for words: a string, a text of a definition, a phrase of the pack.
protocol Sayable: Sendable {
  var words: Words { get }
}

extension Words: Sayable {
  var words: Words { self }
}

extension String: Sayable {
  var words: Words { .text(self) }
}

extension LocalizedText: Sayable {
  var words: Words { .localized(self) }
}

extension Phrase: Sayable {
  var words: Words { .phrase(self) }
}

extension PortalText: Sayable {
  var words: Words { .phrase(self()) }
}
