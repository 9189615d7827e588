import HTTPTypes

@testable import Portal

extension Answer {
  /// What every answer owes to every visitor and this one does not keep: headers, cookies, addresses.
  func broken(_ listing: RouteListing) -> [String] {
    var broken: [String] = []
    for (name, start) in Self.owed
    where headers[name]?.hasPrefix(listing.usesCamera && status == 200 ? Self.withCamera[name] ?? start : start) != true
    {
      broken.append("no \(name)")
    }
    for cookie in headers[values: .setCookie]
    where !["__Host-", "Path=/; HttpOnly; SameSite=Lax", "; Secure"].allSatisfy(cookie.contains) {
      broken.append("an open cookie")
    }
    let isOpen = [.everyone, .machine, .protocol].contains(listing.admission)
    if !isOpen || status >= 400 && isPage || !headers[values: .setCookie].isEmpty,
      headers[.cacheControl] != "no-store"
    {
      broken.append("a page that is kept")
    }
    if addresses.contains(where: { !Personal.words(in: $0.utf8).isEmpty }) { broken.append("a personal address") }
    return broken
  }

  /// What differs on the one page that reads badges.
  private static let withCamera: [HTTPField.Name: String] =
    HTTPField.Name("Permissions-Policy").map { [$0: "camera=(self), geolocation=(), microphone=()"] } ?? [:]

  /// Headers, and how each begins.
  private static let owed: [(HTTPField.Name, String)] = [
    ("Content-Security-Policy", "default-src 'none'; "), ("X-Content-Type-Options", "nosniff"),
    ("Strict-Transport-Security", "max-age=63072000"), ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=()"),
  ].compactMap { name, start in HTTPField.Name(name).map { ($0, start) } }
}
