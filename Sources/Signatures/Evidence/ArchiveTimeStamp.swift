import SwiftASN1

/// A time stamp over a hash tree, with the part of the tree that leads to it from one thing (RFC 4998 §4.1).
///
/// ```
/// ArchiveTimeStamp ::= SEQUENCE { digestAlgorithm [0] AlgorithmIdentifier OPTIONAL, attributes [1] Attributes OPTIONAL,
///                                 reducedHashtree [2] SEQUENCE OF PartialHashtree OPTIONAL, timeStamp ContentInfo }
/// ```
/// All tags are implicit.
package struct ArchiveTimeStamp: Sendable {
  /// As it came, which is what later time stamps are over.
  package let der: [UInt8]
  /// What the tree is made by; nil for a digest that does not count.
  package let algorithm: DigestAlgorithm?
  package let tree: [PartialHashTree]
  package let token: TimeStampToken

  /// More lists are refused: a tree of 2⁶⁴ leaves has no more.
  private static let mostLists = 65

  /// Throws ``EvidenceFault/malformed`` for what is no token.
  package init(_ tree: [PartialHashTree], token der: [UInt8]) throws(EvidenceFault) {
    let token: TimeStampToken
    do { token = try TimeStampToken(der: der) } catch { throw .malformed }
    do {
      self.der = try DER.encoded { coder in
        try coder.sequence { stamp in
          let algorithm = token.info.imprint.identifier
          try algorithm.serialize(into: &stamp, withIdentifier: .context(0))
          if !tree.isEmpty { try stamp.context(2) { lists in for list in tree { try list.serialize(into: &lists) } } }
          stamp.serializeRawBytes(der)
        }
      }
    } catch {
      throw .malformed
    }
    algorithm = token.info.imprint.algorithm
    self.tree = tree
    self.token = token
  }

  init(derEncoded node: ASN1Node) throws {
    der = [UInt8](node.encodedBytes)
    (algorithm, tree, token) = try DER.sequence(node, identifier: .sequence) { nodes in
      let declared = try DER.optional(&nodes, .context(0)).map {
        try AlgorithmIdentifier(derEncoded: $0, withIdentifier: .context(0))
      }
      _ = DER.optional(&nodes, .context(1))
      let tree = try DER.optional(&nodes, .context(2)).map { node in
        try DER.list(node, as: .context(2), atMost: Self.mostLists) { try PartialHashTree(derEncoded: $0) }
      }
      let token = try TimeStampToken(der: [UInt8](try DER.next(&nodes).encodedBytes))
      let algorithm = (declared ?? token.info.imprint.identifier)
      return (DigestAlgorithm(algorithm), tree ?? [], token)
    }
  }
}
