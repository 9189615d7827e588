@testable import Portal

/// A visitor's browser: its cookies, and with them the key of its forms.
struct Caller: Sendable {
  let visitor: Visitor
  let cookies: [(name: CookieName, value: String)]

  /// The `Cookie` header.
  var header: String {
    cookies.map { "\($0.name.written(secure: true))=\($0.value)" }.joined(separator: "; ")
  }

  /// A token for a form, as a page would have given it to this browser.
  var token: String { FormToken.mask(FormKey(cookie: cookies.first?.value ?? "")) }
}
