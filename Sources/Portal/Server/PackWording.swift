import Territory
import Vocabulary

/// The texts of the country pack, as pages ask for them.
struct PackWording: Wording {
  let texts: Texts

  func worded(_ phrase: Phrase, in language: LanguageTag) -> Worded? {
    guard texts.holds(phrase.key) else { return nil }
    let wording = texts.wording(phrase.key, in: language, phrase.values, count: phrase.count)
    return Worded(wording.text, in: wording.language)
  }
}
