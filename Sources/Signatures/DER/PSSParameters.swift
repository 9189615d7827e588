package import SwiftASN1

/// ```
/// RSASSA-PSS-params ::= SEQUENCE { hashAlgorithm [0] EXPLICIT HashAlgorithm DEFAULT sha1Identifier,
///                                  maskGenAlgorithm [1] EXPLICIT MaskGenAlgorithm DEFAULT mgf1SHA1Identifier,
///                                  saltLength [2] EXPLICIT INTEGER DEFAULT 20, trailerField [3] EXPLICIT INTEGER DEFAULT 1 }
/// ```
/// (RFC 4055 §3.1.)
package struct PSSParameters {
  /// The one digest of message and mask, nil for SHA-1, for two different digests and for a salt of another length.
  package let digest: DigestAlgorithm?

  package init(derEncoded node: ASN1Node) throws {
    digest = try DER.sequence(node, identifier: .sequence) { nodes in
      let digest = try DER.optional(&nodes, explicit: 0) { try Self.digest($0) }
      let mask = try DER.optional(&nodes, explicit: 1) { node in
        try DER.sequence(node, identifier: .sequence) { parts in
          guard try ASN1ObjectIdentifier(derEncoded: &parts) == [1, 2, 840, 113549, 1, 1, 8] else {
            throw ASN1Error.invalidASN1Object(reason: "not MGF1")
          }
          return try Self.digest(try DER.next(&parts))
        }
      }
      let salt = try DER.optional(&nodes, explicit: 2) { try Int(derEncoded: $0) } ?? 20
      let trailer = try DER.optional(&nodes, explicit: 3) { try Int(derEncoded: $0) } ?? 1
      guard let digest = digest ?? nil, let mask = mask ?? nil, digest == mask, salt == digest.length, trailer == 1
      else { return nil }
      return digest
    }
  }

  private static func digest(_ node: ASN1Node) throws -> DigestAlgorithm? {
    DigestAlgorithm(try AlgorithmIdentifier(derEncoded: node))
  }
}
