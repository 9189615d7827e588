import Signatures

/// A cookie to be set (RFC 6265 §4.1): never readable by a script, never sent with another site's requests but a link.
struct SetCookie: Sendable, Equatable {
  let name: CookieName
  /// In the alphabet of ``Base64/url`` or a language tag.
  let value: String
  /// How long the browser keeps it, in seconds; nil until it is closed, 0 to take it away.
  let maxAge: Int?

  static func removing(_ name: CookieName) -> SetCookie { SetCookie(name: name, value: "", maxAge: 0) }

  /// The value of the `Set-Cookie` header.
  func header(secure: Bool) -> String {
    var header = "\(name.written(secure: secure))=\(value); Path=/; HttpOnly; SameSite=Lax"
    if let maxAge { header += "; Max-Age=\(maxAge)" }
    if secure { header += "; Secure" }
    return header
  }
}

extension SetCookie {
  /// A random 128-bit name for a browser that has no session yet.
  static func newVisit() -> SetCookie {
    SetCookie(name: .visit, value: Base64.url.text(RandomBytes.make(16)), maxAge: nil)
  }
}
