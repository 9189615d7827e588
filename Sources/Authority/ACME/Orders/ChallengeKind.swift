import Crypto
import Signatures
import Store

/// How a server can show that its owner holds the account (RFC 8555 §8.3, §8.4).
enum ChallengeKind: String, Sendable, Hashable, CaseIterable, SQLConvertible {
  /// A page of the server holds the key authorization.
  case http = "http-01"
  /// A text record under `_acme-challenge` holds the digest of the key authorization.
  case dns = "dns-01"

  /// More of a page than this is not read: the longest key authorization has 87 bytes.
  static let longestPage = 1024

  /// The token, a point and the thumbprint of the account's key (RFC 8555 §8.1).
  static func keyAuthorization(_ token: String, _ key: AccountKey) -> String { "\(token).\(key.thumbprint)" }

  /// Whether a page holds the key authorization; white space may follow it.
  static func isShown(_ authorization: String, on page: [UInt8]) -> Bool {
    let blanks = [UInt8](" \t\r\n".utf8)
    let end = page.lastIndex { !blanks.contains($0) }
    return end.map { page[...$0].elementsEqual(authorization.utf8) } ?? false
  }

  /// Whether one of the texts is the digest of the key authorization.
  static func isShown(_ authorization: String, in texts: [[UInt8]]) -> Bool {
    let digest = Base64.url.text([UInt8](SHA256.hash(data: [UInt8](authorization.utf8))))
    return texts.contains { $0.elementsEqual(digest.utf8) }
  }
}
