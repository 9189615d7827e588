import HTTPTypes
import Hummingbird
import Vocabulary

/// Reads the cookies: which browser this is and which language it chose. Who the visitor is comes after, from Identity.
struct VisitorMiddleware: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.cookies = CookieJar(header: request.headers[.cookie], secure: site.isSecure)
    context.language = language(context.cookies, request.headers[.acceptLanguage])
    if site.isDemonstration { context.standing.insert(.demonstration) }
    let known = context.cookies[.session] ?? context.cookies[.agentSession] ?? context.cookies[.visit]
    if let known, !known.isEmpty {
      context.browser = known
    } else {
      let visit = SetCookie.newVisit()
      context.newVisit = visit
      context.browser = visit.value
    }
    return try await next(request, context)
  }

  /// The language chosen, else French: a browser sold here says English or French whatever its owner speaks, but one
  /// that names a language of the country was set to it on purpose.
  private func language(_ cookies: CookieJar, _ header: String?) -> LanguageTag {
    let exist = site.languages.map(\.tag)
    if let chosen = cookies[.language].flatMap(LanguageTag.init(rawValue:)), exist.contains(chosen) { return chosen }
    guard let header, header.utf8.count <= 512, let first = header.split(whereSeparator: { ",;".contains($0) }).first,
      let preferred = LanguageTag(rawValue: String(first.trimmed))
    else { return .french }
    return exist.first { $0.language == preferred.language && ($0.script == nil || $0 == preferred) } ?? .french
  }
}
