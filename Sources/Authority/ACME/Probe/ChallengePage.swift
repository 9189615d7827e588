/// Where a server shows that it has a token (RFC 8555 §8.3): `http://host/.well-known/acme-challenge/token`.
public struct ChallengePage: Sendable, Hashable {
  public let isSecure: Bool
  public let host: ServerName
  public let port: UInt16
  /// Begins with a slash; letters, digits, `-`, `_`, `.` and slashes alone.
  public let path: String

  init(host: ServerName, port: UInt16, token: String) {
    isSecure = false
    self.host = host
    self.port = port
    path = "/.well-known/acme-challenge/\(token)"
  }

  private init(securing page: ChallengePage) {
    isSecure = true
    host = page.host
    port = 443
    path = page.path
  }

  /// The whole address, with the port where it is not the usual one.
  public var address: String {
    let usual: UInt16 = isSecure ? 443 : 80
    return "\(isSecure ? "https" : "http")://\(host.rawValue)\(port == usual ? "" : ":\(port)")\(path)"
  }

  /// The one page that a redirection from here may lead to: the same host and path over `https` at its usual port, as
  /// servers do that answer in clear only to send on. Nil for every other `Location`.
  func following(_ location: String) -> ChallengePage? {
    let secured = ChallengePage(securing: self)
    guard !isSecure else { return nil }
    let spellings = [secured.address, "https://\(host.rawValue):443\(path)"]
    return spellings.contains(location) ? secured : nil
  }
}
