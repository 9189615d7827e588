import SwiftASN1

/// A scheme that signs nothing new and is still met in what is old: it counts only where a table has a row for it, and
/// ``AlgorithmTable/standard`` has none.
enum OldScheme: String, Sendable, Hashable {
  /// RSASSA-PKCS1-v1_5 (RFC 3279 §2.2.1).
  case rsa = "SHA-1-RSA"
  /// RFC 3279 §2.2.3.
  case ecdsa = "SHA-1-ECDSA"

  init?(_ identifier: ASN1ObjectIdentifier) {
    switch identifier {
    case [1, 2, 840, 113549, 1, 1, 5]: self = .rsa
    case [1, 2, 840, 10045, 4, 1]: self = .ecdsa
    default: return nil
    }
  }
}
