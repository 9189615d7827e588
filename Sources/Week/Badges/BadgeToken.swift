public import Keys
import Signatures

/// A badge, signed by the edition's Ed25519 key (RFC 8032): 117 characters of QR code's alphanumeric mode.
///
/// `TB1:` and the base45 (RFC 9285) of eleven bytes of ``Badge`` and 64 of signature. The signature covers a line that names the
/// purpose, so that the key signs nothing else by mistake. A door checks it without a network.
public struct BadgeToken: Hashable, Sendable {
  public static let prefix = "TB1:"
  private static let purpose = Array("Toguna badge 1\n".utf8)

  public let badge: Badge
  public let text: String

  /// Signs. Throws ``KeyError`` as the key's holder does.
  public init(_ badge: Badge, key: KeyName, in store: any KeyStore) throws(KeyError) {
    let signature = try store.signature(for: Self.purpose + badge.bytes, with: key)
    self.badge = badge
    text = Self.prefix + Base45.encode(badge.bytes + signature)
  }

  /// What a token says, whoever signed it.
  static func claimed(by text: String) -> Badge? { parts(of: text)?.badge }

  /// Reads and checks what a scanner saw. Throws ``BadgeFault/notABadge`` and ``BadgeFault/forged``.
  public init(_ text: String, key: SubjectPublicKey) throws(BadgeFault) {
    guard let (badge, signature) = Self.parts(of: text) else { throw .notABadge }
    guard key.isValidSignature(signature, for: Self.purpose + badge.bytes) else { throw .forged }
    self.badge = badge
    self.text = text
  }

  private static func parts(of text: String) -> (badge: Badge, signature: [UInt8])? {
    guard text.utf8.count <= 120, text.hasPrefix(prefix),
      let bytes = Base45.decode(text.utf8.dropFirst(prefix.utf8.count)), bytes.count == Badge.length + 64,
      let badge = Badge(bytes: Array(bytes.prefix(Badge.length)))
    else { return nil }
    return (badge, Array(bytes.suffix(64)))
  }

  /// Whether this badge opens the door of `edition` on its `day` (1 is the first). Throws ``BadgeFault``.
  public func check(edition: UInt16, day: Int) throws(BadgeFault) {
    guard badge.edition == edition else { throw .otherEdition(badge.edition) }
    guard badge.days.contains(day) else {
      throw badge.days.allSatisfy { $0 < day } ? .expired : .notToday(badge.days.sorted())
    }
  }
}
