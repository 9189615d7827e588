import Signatures
import Store

/// Names an account, order, authorization, challenge or certificate in addresses: 128 random bits in base64url, so that
/// none can be guessed.
struct ResourceID: RawRepresentable, Hashable, Sendable, SQLConvertible {
  let rawValue: String

  /// Nil unless `rawValue` is 16 bytes in base64url.
  init?(rawValue: String) {
    guard rawValue.utf8.count == 22, Base64.url.bytes(rawValue) != nil else { return nil }
    self.rawValue = rawValue
  }

  private init(drawn text: String) {
    rawValue = text
  }

  static func random() -> ResourceID { ResourceID(drawn: Base64.url.random(count: 16)) }
}
