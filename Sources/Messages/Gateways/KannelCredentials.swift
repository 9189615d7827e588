/// The user of Kannel's group `sendsms-user`. Says nothing of itself, so that no password ends in a log.
public struct KannelCredentials: Sendable, CustomStringConvertible, CustomReflectable {
  let username: String
  let password: String

  /// Nil unless both are 1 to 128 visible ASCII characters: they travel as HTTP headers.
  public init?(username: String, password: String) {
    guard Self.isPlain(username), Self.isPlain(password) else { return nil }
    self.username = username
    self.password = password
  }

  public var description: String { "KannelCredentials" }
  public var customMirror: Mirror { Mirror(self, children: []) }

  private static func isPlain(_ text: String) -> Bool {
    (1...128).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
