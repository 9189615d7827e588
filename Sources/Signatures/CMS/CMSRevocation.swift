import SwiftASN1

/// What a message carries so that its certificates can be found not to be revoked.
///
/// ```
/// RevocationInfoChoice ::= CHOICE { crl CertificateList, other [1] SEQUENCE { format OBJECT IDENTIFIER, info ANY } }
/// ```
/// (RFC 5652 §10.2.1.) All in the encoding that it came in.
package struct CMSRevocation: Sendable, Hashable {
  package private(set) var lists: [[UInt8]] = []
  /// Each a whole `OCSPResponse` (RFC 5940 §2.1).
  package private(set) var answers: [[UInt8]] = []
  /// Of other formats, as they stand in the message.
  package private(set) var others: [[UInt8]] = []

  /// More of all kinds together are refused.
  private static let most = 64

  init() {}

  init(derEncoded node: ASN1Node) throws {
    for item in try DER.list(node, as: .context(1), atMost: Self.most, { $0 }) {
      switch item.identifier {
      case .sequence: lists.append([UInt8](item.encodedBytes))
      case .context(1):
        try DER.sequence(item, identifier: .context(1)) { parts in
          let format = try ASN1ObjectIdentifier(derEncoded: &parts)
          let answer = [UInt8](try DER.next(&parts).encodedBytes)
          if format == CMSIdentifiers.statusAnswer {
            answers.append(answer)
          } else {
            others.append([UInt8](item.encodedBytes))
          }
        }
      default: others.append([UInt8](item.encodedBytes))
      }
    }
  }
}
