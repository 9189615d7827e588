import HTTPTypes

/// Where the browser says that a request comes from.
enum RequestOrigin {
  /// Whether a request that changes something may have been sent by a page of this site.
  ///
  /// `Sec-Fetch-Site` decides where the browser sends it (Fetch Metadata §2.4); else `Origin` must name this host. A
  /// browser too old for both is left to the form token.
  static func isOwn(_ head: HTTPRequest) -> Bool {
    if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ head.headerFields[$0] }) {
      return site == "same-origin" || site == "none"
    }
    guard let origin = head.headerFields[.origin] else { return true }
    // Behind a proxy that ends TLS the scheme differs, the host does not.
    guard let host = head.authority ?? HTTPField.Name("Host").flatMap({ head.headerFields[$0] }) else { return false }
    return origin == "https://" + host || origin == "http://" + host
  }
}
