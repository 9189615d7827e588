import Country
import Pack
import Territory
import Vocabulary

/// The languages that the portal speaks and how far, and those of the country that it does not speak yet.
struct LanguagesPage {
  let spoken: [Spoken]
  /// By their own names, where these are sure.
  let absent: [(name: String, tag: LanguageTag?)]

  struct Spoken {
    let name: String
    let tag: LanguageTag
    let isReviewed: Bool
    /// How many of the texts exist in it.
    let texts: Int
    let total: Int
  }
}

extension LanguagesPage {
  init(_ services: Services) {
    let country = services.country
    let texts = country.texts
    let total = texts.count(in: .french)
    let spoken = country.description.languages.map(\.value)
    self.spoken = spoken.map { tag in
      Spoken(
        name: country.languages[tag]?.shownName ?? tag.rawValue, tag: tag,
        isReviewed: tag == .french || texts.unapproved(in: tag).isEmpty, texts: texts.count(in: tag), total: total)
    }
    absent = country.languages.all.filter { !spoken.contains($0.tag) }.map { language in
      (language.shownName, language.autonym == nil ? nil : language.tag)
    }
  }
}
