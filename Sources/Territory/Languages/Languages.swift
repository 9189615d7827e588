public import Pack
public import Vocabulary

/// The languages of a State in the order of its pack: the file `languages.yaml`.
public struct Languages: Sendable, Hashable {
  public let all: [Language]

  /// Of two languages with one tag the first counts.
  public init(_ all: [Language]) {
    var known: Set<LanguageTag> = []
    self.all = all.filter { known.insert($0.tag).inserted }
  }

  public subscript(tag: LanguageTag) -> Language? {
    all.first { $0.tag == tag }
  }

  /// The language of a code of ISO 639-3: `bozo` for each of its four.
  public func language(iso code: String) -> Language? {
    all.first { $0.isoCodes.contains(code) }
  }
}

extension Language.LegalStatus: PackDecodable {}

extension Languages: PackDecodable {
  public static let shape: Shape<Languages> = .checkedObject(
    "the languages of the State",
    .required("languages", "one entry for each language", .nonEmptyList(of: language.located))
  ) { object, languages in
    var first: [LanguageTag: Position] = [:]
    for language in languages {
      if let known = first[language.value.tag] {
        object.faults.add(
          "the language `\(language.value.tag)` is on line \(known.line) too", fix: "keep one of them",
          at: language.position)
      } else {
        first[language.value.tag] = language.position
      }
    }
    return Languages(languages.map(\.value))
  }

  private struct Codes {
    let tag: LanguageTag
    let iso: [String]
    let scripts: [String]
  }

  private struct Names {
    let french: String
    let own: String?
  }

  private static let code: Shape<String> = .text("a code such as bam", pattern: "[a-z]{3}")
  private static let script: Shape<String> = .text("a script such as Latn", pattern: "[A-Z][a-z]{3}")

  private static let codes: Key<Codes> = .group(
    .required("tag", "its BCP 47 tag", .languageTag),
    .required("iso", "its codes in ISO 639-3", .nonEmptyList(of: code)),
    .required("scripts", "its scripts in ISO 15924", .nonEmptyList(of: script))
  ) { Codes(tag: $0, iso: $1, scripts: $2) }

  private static let names: Key<Names> = .group(
    .required("name", "its name in French", .text),
    .optional("autonym", "its name in itself", .text)
  ) { Names(french: $0, own: $1) }

  private static let language: Shape<Language> = .object(
    "a language", codes, names,
    .required("legal", "its status in law", .of(Language.LegalStatus.self)),
    .optional("since", "the first day of that status", .day),
    .optional("orthography", "the text that fixes its spelling", .text),
    .provenance
  ) { codes, names, legal, since, orthography, provenance in
    Language(
      tag: codes.tag, isoCodes: codes.iso, name: names.french, autonym: names.own, scripts: codes.scripts,
      legalStatus: legal, orthography: orthography, since: since, provenance: provenance)
  }
}
