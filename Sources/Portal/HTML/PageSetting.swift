import Vocabulary

/// What every component of a page may ask: the State, the language, the visitor, the keys of its forms.
struct PageSetting: Sendable {
  var masthead: Masthead
  /// The language asked for, among ``languages``.
  var language: LanguageTag
  /// The languages that exist, French first.
  var languages: [LanguageChoice]
  var wording: any Wording
  /// The secret under which this browser's form tokens are masked.
  var formKey: FormKey
  /// The address of this page, to come back to after a change of language.
  var here: Link?
  /// The links beside the language, for this visitor.
  var menu: [MenuItem]
  /// What stands on every page: the warning against scams, the demonstration's.
  var notices: [Notice]
  var footer: [MenuItem]

  /// The choice that is being shown; French where the language is not among those that exist.
  var choice: LanguageChoice {
    languages.first { $0.tag == language } ?? LanguageChoice(tag: .french, name: "Français")
  }

  /// The words of a phrase: from the pack, else the portal's own French, else the key in brackets, for all to see.
  func worded(_ phrase: Phrase) -> Worded {
    if let worded = wording.worded(phrase, in: language) { return worded }
    guard let text = PortalText(rawValue: phrase.key) else { return Worded("⟦\(phrase.key)⟧", in: language) }
    let filled = phrase.values.reduce(text.french) { $0.replacing("{\($1.key)}", with: $1.value) }
    return Worded(filled, in: .french)
  }

  /// The words alone, for an attribute or a page's title.
  func string(_ phrase: Phrase) -> String { worded(phrase).text }
}

/// The State, as it is named on top of every page.
struct Masthead: Sendable {
  /// "République du Mali"
  let state: Words
  /// "Un Peuple – Un But – Une Foi"
  let devise: Words
  /// "Guichet public"
  let service: Words

  init(state: some Sayable, devise: some Sayable, service: some Sayable) {
    self.state = state.words
    self.devise = devise.words
    self.service = service.words
  }
}

/// A language that the visitor may choose.
struct LanguageChoice: Hashable, Sendable {
  let tag: LanguageTag
  /// Its name in itself: "Bamanankan".
  let name: String
  /// False while no speaker has approved its texts.
  var isReviewed = true
  var direction = Direction.leftToRight
}

/// A link of the menu or of the footer.
struct MenuItem: Hashable, Sendable {
  let text: Phrase
  let link: Link
  /// True on the page that it leads to.
  var isHere = false
}
