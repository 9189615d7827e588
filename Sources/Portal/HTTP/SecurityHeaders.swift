import HTTPTypes
import Hummingbird

/// Headers that every answer carries, whoever made it.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  /// A page loads its style sheet and pictures from here and nothing from elsewhere; it runs no script, and no other
  /// page may frame it.
  static var contentSecurityPolicy: String {
    """
    default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; \
    base-uri 'none'
    """
  }

  private let fields: HTTPFields

  /// - Parameter secure: Whether the site is reached over TLS, here or at a proxy. Only then is HSTS said.
  init(secure: Bool) {
    fields = Self.fields(secure: secure)
  }

  static func fields(secure: Bool) -> HTTPFields {
    var fields = HTTPFields()
    let pairs: KeyValuePairs = [
      "Content-Security-Policy": Self.contentSecurityPolicy,
      "X-Content-Type-Options": "nosniff",
      // "no-referrer" would make a browser send "Origin: null" with our own forms.
      "Referrer-Policy": "same-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
      "Strict-Transport-Security": secure ? "max-age=63072000; includeSubDomains" : "",
    ]
    for (name, value) in pairs where !value.isEmpty {
      guard let name = HTTPField.Name(name) else { continue }
      fields[name] = value
    }
    return fields
  }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    // A file that the answer itself locked up further keeps its own policy.
    for field in fields where response.headers[field.name] == nil { response.headers.append(field) }
    return response
  }
}
