/// The cookies that came with a request (RFC 6265 §4.2).
struct CookieJar: Sendable {
  private var cookies: [CookieName: String] = [:]

  init() {}

  /// - Parameter header: The `Cookie` header; what is not ours, or is longer than any of ours, is left out.
  init(header: String?, secure: Bool) {
    guard let header, header.utf8.count <= 8_192 else { return }
    for pair in header.split(separator: ";") {
      let pair = pair.drop { $0 == " " }
      guard let equals = pair.firstIndex(of: "=") else { continue }
      let value = pair[pair.index(after: equals)...]
      guard let name = CookieName(written: pair[..<equals], secure: secure), value.utf8.count <= 256,
        cookies[name] == nil
      else { continue }
      cookies[name] = String(value)
    }
  }

  subscript(name: CookieName) -> String? { cookies[name] }
}

/// The cookies of this site.
enum CookieName: String, CaseIterable, Sendable {
  /// A citizen's session.
  case session = "seance"
  /// An agent's session.
  case agentSession = "agent"
  /// The telephone whose code a log-in waits for, sealed.
  case logIn = "connexion"
  /// A browser without a session, for its forms.
  case visit = "visite"
  /// The language chosen.
  case language = "langue"

  /// The name as the browser knows it. Over TLS the `__Host-` prefix keeps other hosts and plain HTTP from setting it
  /// (RFC 6265bis §4.1.3.2).
  func written(secure: Bool) -> String { (secure ? "__Host-" : "") + rawValue }

  init?(written: Substring, secure: Bool) {
    let prefix = "__Host-"
    guard written.hasPrefix(prefix) == secure else { return nil }
    self.init(rawValue: String(secure ? written.dropFirst(prefix.count) : written))
  }
}
