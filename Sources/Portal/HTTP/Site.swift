import Hummingbird
import Vocabulary

/// What is the same for every request: the State, its languages and texts, and where the site stands.
struct Site: Sendable {
  /// Whether the site is reached over TLS, here or at a proxy before it.
  var isSecure: Bool
  var isDemonstration: Bool
  var masthead: Masthead
  var languages: [LanguageChoice]
  var wording: any Wording
  /// What stands on top of every page.
  var notices: [Notice] = []
  /// What stands there besides for who is not logged in: the country's warnings, read before anything is asked for.
  var warnings: [Notice] = []
  var footer: [MenuItem] = []
  /// The links of the header for a visitor.
  var menu: @Sendable (PortalContext) -> [MenuItem] = { _ in [] }
  let compressed = CompressedPages()

  func setting(for request: Request, _ context: PortalContext) -> PageSetting {
    PageSetting(
      masthead: masthead, language: context.language, languages: languages, wording: wording,
      formKey: context.formKey, here: request.method == .get ? request.head.path.flatMap(Link.init(local:)) : nil,
      menu: menu(context),
      notices: context.standing.isDisjoint(with: [.citizen, .agent]) ? notices + warnings : notices, footer: footer)
  }
}
