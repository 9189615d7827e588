import SwiftASN1

/// RFC 5280 §4.2.1.12, RFC 9336 §3.1, and what two vendors used before that.
enum PurposeIdentifiers {
  static let any: ASN1ObjectIdentifier = [2, 5, 29, 37, 0]
  static let server: ASN1ObjectIdentifier = [1, 3, 6, 1, 5, 5, 7, 3, 1]
  static let emailProtection: ASN1ObjectIdentifier = [1, 3, 6, 1, 5, 5, 7, 3, 4]
  static let timeStamping: ASN1ObjectIdentifier = [1, 3, 6, 1, 5, 5, 7, 3, 8]
  static let statusAnswers: ASN1ObjectIdentifier = [1, 3, 6, 1, 5, 5, 7, 3, 9]
  static let documents: [ASN1ObjectIdentifier] = [
    [1, 3, 6, 1, 5, 5, 7, 3, 36], [1, 3, 6, 1, 4, 1, 311, 10, 3, 12], [1, 2, 840, 113583, 1, 1, 5],
  ]
}
