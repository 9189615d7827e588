import Vocabulary

@testable import Portal

/// A site and its pages, as tests need them.
enum Specimen {
  static let bambara = LanguageTag(rawValue: "bm") ?? .french

  /// A pack with one text in two languages and one in French alone.
  struct Texts: Wording {
    func worded(_ phrase: Phrase, in language: LanguageTag) -> Worded? {
      switch phrase.key {
      case "both": language == Specimen.bambara ? Worded("I ni ce", in: language) : Worded("Bonjour", in: .french)
      case "french": Worded("Bonsoir {name}".replacing("{name}", with: phrase.values["name"] ?? ""), in: .french)
      default: nil
      }
    }
  }

  static func site(secure: Bool = false, demonstration: Bool = false) -> Site {
    Site(
      isSecure: secure, isDemonstration: demonstration,
      masthead: Masthead(
        state: "République du Mali", devise: "Un Peuple – Un But – Une Foi", service: "Guichet public"),
      languages: [
        LanguageChoice(tag: .french, name: "Français"),
        LanguageChoice(tag: bambara, name: "Bamanankan", isReviewed: false),
      ],
      wording: Texts())
  }

  static func setting(_ language: LanguageTag = .french) -> PageSetting {
    let site = site()
    return PageSetting(
      masthead: site.masthead, language: language, languages: site.languages, wording: site.wording,
      formKey: FormKey(cookie: "cookie"), here: PublicRoute.catalogue.link,
      menu: [MenuItem(text: Phrase("both"), link: PublicRoute.catalogue.link, isHere: true)], notices: [],
      footer: [MenuItem(text: Phrase("both"), link: PublicRoute.privacy.link)])
  }

  /// What a view writes.
  static func written(_ language: LanguageTag = .french, @HTMLBuilder _ content: () -> some HTML) -> String {
    var writer = HTMLWriter(setting(language))
    writer.write(content)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
