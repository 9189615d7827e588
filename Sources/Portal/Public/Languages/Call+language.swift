import Hummingbird
import Vocabulary

extension Call {
  /// How long a browser keeps the language chosen, in seconds: a year.
  private static let kept = 365 * 86_400

  /// Keeps the language and goes back to the page that it was chosen on.
  /// - Throws: `notFound` for a language that the portal does not speak.
  func choose(_ language: LanguageTag) throws(PortalError) -> Response {
    guard site.languages.contains(where: { $0.tag == language }) else { throw .notFound }
    return redirect(
      to: query["page"].flatMap(Link.init(local:)) ?? PublicRoute.home.link,
      cookies: [SetCookie(name: .language, value: language.rawValue, maxAge: Self.kept)])
  }
}
