import Identity
import Keys

/// Signature activation data (SAD): 256 random bits under which a key waits for the hashes that its holder agreed to.
///
/// They are good for one credential, exactly these hashes, once, for five minutes, and stand nowhere but with who asked.
public struct SignatureActivation: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  /// Names the row.
  let id: String
  let secret: [UInt8]

  static func random() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return Hexadecimal.random(count: 32, using: &generator)
  }

  init(id: String, secret: [UInt8]) {
    self.id = id
    self.secret = secret
  }

  /// Reads what ``text`` wrote; nil for another form.
  public init?(text: String) {
    guard text.utf8.count == 96, Hexadecimal.bytes(text, count: 48) != nil,
      let secret = Hexadecimal.bytes(String(text.suffix(64)), count: 32)
    else { return nil }
    id = String(text.prefix(32))
    self.secret = secret
  }

  /// What the one who asked is given: 96 hexadecimal digits.
  public var text: String { id + Hexadecimal.text(secret) }

  /// Says nothing of the secret, so that none ends in a log.
  public var description: String { "SignatureActivation" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
