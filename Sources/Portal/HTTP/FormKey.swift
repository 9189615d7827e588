import Crypto
import Signatures

/// The secret that ties a form to the browser that was given it.
///
/// It is derived from the browser's session cookie, or from its visit cookie before it has a session: both are random
/// and known to that browser alone. Nothing is stored, a new session has a new key, and the cookie itself never stands
/// in a page.
struct FormKey: Equatable, Sendable {
  static let size = 16

  /// ``size`` bytes.
  let bytes: [UInt8]

  /// - Parameter cookie: The value of the session or visit cookie.
  init(cookie: String) {
    let key = SymmetricKey(data: Array(cookie.utf8))
    let code = HMAC<SHA256>.authenticationCode(for: Array("toguna form key".utf8), using: key)
    bytes = Array(code.prefix(Self.size))
  }
}

/// What a form carries to prove that this site wrote it: the key under a random mask, so that no two pages hold the same
/// bytes and compressing a page tells nothing of the key (BREACH).
enum FormToken {
  /// The name of the hidden field, which is the first of every form.
  static let field = "_jeton"

  /// - Returns: 43 characters: a random pad, then the key under it.
  static func mask(_ key: FormKey) -> String {
    let pad = RandomBytes.make(FormKey.size)
    return Base64.url.text(pad + zip(pad, key.bytes).map { $0 ^ $1 })
  }

  /// Whether a token was made from this key. Takes the same time wherever they differ.
  static func isValid(_ token: String, for key: FormKey) -> Bool {
    guard token.utf8.count <= 64, let bytes = Base64.url.bytes(token), bytes.count == 2 * FormKey.size else {
      return false
    }
    var difference: UInt8 = 0
    for index in 0..<FormKey.size {
      difference |= bytes[index] ^ bytes[index + FormKey.size] ^ key.bytes[index]
    }
    return difference == 0
  }
}
