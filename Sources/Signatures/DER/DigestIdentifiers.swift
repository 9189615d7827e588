package import SwiftASN1

/// The object identifiers of digests (RFC 3279 §2.1, RFC 5754 §2).
package enum DigestIdentifiers {
  package static let sha1: ASN1ObjectIdentifier = [1, 3, 14, 3, 2, 26]
  package static let sha256: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 1]
  package static let sha384: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 2]
  package static let sha512: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 3]
}
