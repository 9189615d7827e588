package import SwiftASN1

/// What a time stamp is over: the digest of something that its maker never sees.
///
/// ```
/// MessageImprint ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier, hashedMessage OCTET STRING }
/// ```
/// (RFC 3161 §2.4.1.)
public struct MessageImprint: Sendable, Hashable {
  package let identifier: AlgorithmIdentifier
  public let digest: [UInt8]

  package init(_ digest: [UInt8], by algorithm: DigestAlgorithm) {
    identifier = algorithm.identifier
    self.digest = digest
  }

  /// Nil for a digest that does not count, such as SHA-1.
  package var algorithm: DigestAlgorithm? { DigestAlgorithm(identifier) }

  package func isOf(_ digest: [UInt8], by algorithm: DigestAlgorithm) -> Bool {
    self.algorithm == algorithm && self.digest == digest
  }

  init(derEncoded node: ASN1Node) throws {
    (identifier, digest) = try DER.sequence(node, identifier: .sequence) { nodes in
      let algorithm = try AlgorithmIdentifier(derEncoded: &nodes)
      return (algorithm, [UInt8](try ASN1OctetString(derEncoded: &nodes).bytes))
    }
  }

  package func serialize(into coder: inout DER.Serializer) throws {
    try coder.sequence { imprint in
      try imprint.serialize(identifier)
      try imprint.octets(digest)
    }
  }
}
