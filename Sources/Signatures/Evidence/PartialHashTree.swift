import SwiftASN1

/// ```
/// PartialHashtree ::= SEQUENCE OF OCTET STRING
/// ```
/// (RFC 4998 §4.1.) All children of one node of a hash tree but the one that the list before leads to.
package struct PartialHashTree: Sendable, Hashable {
  package let hashes: [[UInt8]]

  /// More are refused.
  private static let most = 4_096
  private static let longest = 64

  package init(_ hashes: [[UInt8]]) {
    self.hashes = hashes
  }

  init(derEncoded node: ASN1Node) throws {
    hashes = try DER.list(node, atMost: Self.most) { node in
      let hash = [UInt8](try ASN1OctetString(derEncoded: node).bytes)
      guard (1...Self.longest).contains(hash.count) else {
        throw ASN1Error.invalidASN1Object(reason: "a hash of \(hash.count) bytes")
      }
      return hash
    }
    guard !hashes.isEmpty else { throw ASN1Error.invalidASN1Object(reason: "a list without hashes") }
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.sequence { list in for hash in hashes { try list.octets(hash) } }
  }
}

extension [PartialHashTree] {
  /// The root that these lists lead to (RFC 4998 §4.3). In the first one, `hash` must stand; without any list it is the root.
  ///
  /// A hash that is alone stands for itself: the groups of one document are not hashed again (§4.2, step 3).
  package func root(from hash: [UInt8], by algorithm: DigestAlgorithm) throws(EvidenceFault) -> [UInt8] {
    guard let first else { return hash }
    guard first.hashes.contains(hash) else { throw .notCovered }
    var node: [UInt8]?
    for list in self {
      // Some write down the node, too, that the list before leads to.
      let children = list.hashes + [node].compactMap(\.self).filter { !list.hashes.contains($0) }
      let sorted = children.sorted { $0.lexicographicallyPrecedes($1) }
      node = sorted.count == 1 ? sorted[0] : algorithm.hash(sorted.flatMap(\.self))
    }
    return node ?? hash
  }

  /// The lists for a hash and what stands beside the way from it to the root.
  package init(_ hash: [UInt8], beside siblings: [[UInt8]]) {
    self = ([hash] + siblings).map { PartialHashTree([$0]) }
  }
}
