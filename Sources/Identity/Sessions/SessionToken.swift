import Crypto

/// The secret in a session's cookie: 256 random bits. The store keeps only its SHA-256.
public struct SessionToken: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  let bytes: [UInt8]

  init(random generator: inout some RandomNumberGenerator) {
    bytes = Hexadecimal.random(count: 32, using: &generator)
  }

  /// Nil unless `cookie` is 64 lower-case hexadecimal digits.
  public init?(cookie: String) {
    guard let bytes = Hexadecimal.bytes(cookie, count: 32) else { return nil }
    self.bytes = bytes
  }

  /// The cookie's value: 64 lower-case hexadecimal digits.
  public var cookie: String { Hexadecimal.text(bytes) }

  var hash: [UInt8] { [UInt8](SHA256.hash(data: bytes)) }

  /// Says nothing of the secret, so that none ends in a log.
  public var description: String { "SessionToken" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
