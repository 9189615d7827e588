import Vocabulary

/// A text of the country pack or of the portal, written in the language of the page.
///
/// ```swift
/// h1 { Phrase("catalogue.title") }
/// p { Phrase("dossier.deadline", ["date": deadline]) }
/// ```
struct Phrase: HTML, Hashable, Sendable {
  /// The key in `texts/fr.yaml`, or of a ``PortalText``.
  let key: String
  /// What stands for `{name}` in the text.
  let values: [String: String]
  /// The number that chooses the plural form.
  let count: Int?

  init(_ key: String, _ values: [String: String] = [:], count: Int? = nil) {
    self.key = key
    self.values = values
    self.count = count
  }

  /// A phrase that falls back to another language says so, so that it is read aloud in that language.
  func write(to page: inout HTMLWriter) {
    let worded = page.setting.worded(self)
    if worded.language == page.setting.language {
      page.text(worded.text)
    } else {
      page.write { span(.lang(worded.language)) { worded.text } }
    }
  }
}

/// A text as it was found: its words and the language that they are in.
struct Worded: Hashable, Sendable {
  let text: String
  let language: LanguageTag

  init(_ text: String, in language: LanguageTag) {
    self.text = text
    self.language = language
  }
}

/// Where the texts of the public come from: the country pack.
protocol Wording: Sendable {
  /// The text of a phrase in a language, or in French where that language lacks it; nil when the pack has no such key.
  func worded(_ phrase: Phrase, in language: LanguageTag) -> Worded?
}

extension LocalizedText: HTML {
  func write(to page: inout HTMLWriter) {
    let language = page.setting.language
    if language == .french || languages.contains(language) {
      page.text(self[language])
    } else {
      page.write { span(.lang(.french)) { french } }
    }
  }
}
