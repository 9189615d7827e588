/// Where a link, a form or a picture points. A page gets one from a route (`PublicRoute.catalogue.link`) or from one of
/// the checked initialisers below; a string cannot become one unseen, so `javascript:` never reaches an attribute.
struct Link: Hashable, Sendable {
  /// What stands in the attribute, before escaping.
  let target: String

  private init(unchecked target: String) { self.target = target }

  /// A path of this site.
  /// - Parameter segments: The segments of the path, not yet encoded; none is the first page.
  init(segments: some Sequence<String>) {
    let path = segments.reduce(into: "") { $0 += "/" + PercentEncoding.encode($1) }
    target = path.isEmpty ? "/" : path
  }

  /// A path of this site that came back from a browser (`?page=/demarches`); nil for anything that leads elsewhere.
  init?(local path: String) {
    let bytes = Array(path.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.count <= 512 else { return nil }
    // "//host" and "/\host" are other sites to a browser.
    if bytes.count > 1, bytes[1] == UInt8(ascii: "/") || bytes[1] == UInt8(ascii: "\\") { return nil }
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
    target = path
  }

  /// A page of another site, from the country pack; nil unless it is `https://` or `http://` followed by a host.
  init?(web address: String) {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = address[..<colon].lowercased()
    guard scheme == "https" || scheme == "http" else { return nil }
    let rest = address[colon...].dropFirst()
    guard rest.hasPrefix("//"), let host = rest.dropFirst(2).utf8.first,
      host != UInt8(ascii: "/"), host != UInt8(ascii: "\\"),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    target = address
  }

  /// A place in the same page.
  static func fragment(_ id: String) -> Link { Link(unchecked: "#" + PercentEncoding.encode(id)) }

  /// This link with a query. Personal data never stands in a query: a search that needs it is a POST.
  func with(_ query: KeyValuePairs<String, String?>) -> Link {
    let pairs = query.compactMap { name, value in
      value.map { PercentEncoding.encode(name) + "=" + PercentEncoding.encode($0) }
    }
    guard !pairs.isEmpty else { return self }
    return Link(
      unchecked: target + (target.utf8.contains(UInt8(ascii: "?")) ? "&" : "?") + pairs.joined(separator: "&"))
  }

  /// This link, at a place in its page.
  func at(_ id: String) -> Link { Link(unchecked: target + "#" + PercentEncoding.encode(id)) }
}
