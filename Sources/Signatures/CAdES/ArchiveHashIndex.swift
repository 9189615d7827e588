import SwiftASN1

/// What an archive time stamp is over of the parts of a message that can grow.
///
/// ```
/// ATSHashIndexV3 ::= SEQUENCE { hashIndAlgorithm AlgorithmIdentifier, certificatesHashIndex SEQUENCE OF OCTET STRING,
///                               crlsHashIndex SEQUENCE OF OCTET STRING, unsignedAttrValuesHashIndex SEQUENCE OF OCTET STRING }
/// ```
/// (ETSI EN 319 122-1 §5.5.2.) It stands among the unsigned attributes of the time stamp itself.
package struct ArchiveHashIndex: Sendable, Hashable {
  package let algorithm: DigestAlgorithm
  package let certificates: [[UInt8]]
  package let revocation: [[UInt8]]
  package let unsigned: [[UInt8]]
  /// In its encoding, which the time stamp is over.
  package let der: [UInt8]

  private static let mostDigests = 1024

  /// Of all that a message has.
  init(of parts: CMSParts, by algorithm: DigestAlgorithm) throws {
    self.algorithm = algorithm
    let certificates = parts.certificates.map(algorithm.hash)
    let revocation = parts.revocation.map(algorithm.hash)
    let unsigned = try parts.unsigned.flatMap { try Self.values(of: $0) }.map(algorithm.hash)
    (self.certificates, self.revocation, self.unsigned) = (certificates, revocation, unsigned)
    der = try DER.encoded { coder in
      try coder.sequence { index in
        try index.serialize(algorithm.identifier)
        for digests in [certificates, revocation, unsigned] {
          try index.sequence { list in for digest in digests { try list.octets(digest) } }
        }
      }
    }
  }

  /// Throws for an index by an algorithm that does not count.
  package init(derEncoded der: [UInt8]) throws {
    self.der = der
    (algorithm, certificates, revocation, unsigned) = try DER.sequence(
      try DER.parse(der, atMost: 4 * Self.mostDigests), identifier: .sequence
    ) { nodes in
      guard let algorithm = DigestAlgorithm(try AlgorithmIdentifier(derEncoded: &nodes)) else {
        throw CMSFault("the index is by an algorithm that does not count")
      }
      return (algorithm, try Self.digests(&nodes), try Self.digests(&nodes), try Self.digests(&nodes))
    }
  }

  private static func digests(_ nodes: inout ASN1NodeCollection.Iterator) throws -> [[UInt8]] {
    try DER.list(try DER.next(&nodes), atMost: mostDigests) { [UInt8](try ASN1OctetString(derEncoded: $0).bytes) }
  }

  /// What the index has the digests of: type and value of an attribute, for each of its values.
  package static func values(of attribute: CMSAttribute) throws -> [[UInt8]] {
    let type = try DER.encoded { try $0.serialize(attribute.type) }
    return attribute.values.map { type + $0 }
  }

  /// Whether all that the index names is still there.
  package func isKept(in parts: CMSParts) -> Bool {
    func has(_ digests: [[UInt8]], of values: [[UInt8]]) -> Bool {
      Set(digests).isSubset(of: values.map(algorithm.hash))
    }
    guard let attributes = try? parts.unsigned.flatMap({ try Self.values(of: $0) }) else { return false }
    return has(certificates, of: parts.certificates) && has(revocation, of: parts.revocation)
      && has(unsigned, of: attributes)
  }
}
