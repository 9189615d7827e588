import Signatures
import SwiftASN1

/// The names that certificates below an authority may bear, and may not (RFC 5280 §4.2.1.10).
struct NameConstraints: Sendable, Hashable {
  let permitted: [AlternativeName]
  let excluded: [AlternativeName]

  /// More subtrees of one kind than this are refused.
  private static let most = 1024

  /// ```
  /// NameConstraints ::= SEQUENCE { permittedSubtrees [0] GeneralSubtrees OPTIONAL, excludedSubtrees [1] GeneralSubtrees OPTIONAL }
  /// GeneralSubtree ::= SEQUENCE { base GeneralName, minimum [0] INTEGER DEFAULT 0, maximum [1] INTEGER OPTIONAL }
  /// ```
  /// A minimum other than 0 and any maximum are refused.
  init(derEncoded node: ASN1Node) throws {
    (permitted, excluded) = try DER.sequence(node, identifier: .sequence) { nodes in
      let permitted = try DER.optional(&nodes, .context(0)).map(Self.subtrees)
      let excluded = try DER.optional(&nodes, .context(1)).map(Self.subtrees)
      guard permitted != nil || excluded != nil else { throw ASN1Error.invalidASN1Object(reason: "no constraint") }
      return (permitted ?? [], excluded ?? [])
    }
  }

  private static func subtrees(_ node: ASN1Node) throws -> [AlternativeName] {
    guard case .constructed(let nodes) = node.content else { throw ASN1Error.unexpectedFieldType(node.identifier) }
    var subtrees: [AlternativeName] = []
    for node in nodes {
      guard subtrees.count < most else { throw ASN1Error.invalidASN1Object(reason: "too many subtrees") }
      subtrees.append(
        try DER.sequence(node, identifier: .sequence) { nodes in
          let base = try AlternativeName(derEncoded: try DER.next(&nodes))
          if case .ip(let bytes) = base { try checkMask(bytes) }
          // A minimum of 0 is the default, and DER writes no defaults.
          guard nodes.next() == nil else { throw ASN1Error.invalidASN1Object(reason: "a subtree with bounds") }
          return base
        })
    }
    guard !subtrees.isEmpty else { throw ASN1Error.invalidASN1Object(reason: "no subtree") }
    return subtrees
  }

  /// Address and mask in the manner of CIDR: ones, then zeros.
  private static func checkMask(_ bytes: [UInt8]) throws {
    let mask = bytes.dropFirst(bytes.count / 2)
    let ones = mask.reduce(0) { $0 + $1.nonzeroBitCount }
    let leading = mask.prefix { $0 == 0xFF }.count
    let next = mask.dropFirst(leading).first.map { (~$0).leadingZeroBitCount } ?? 0
    guard bytes.count == 8 || bytes.count == 32, leading * 8 + next == ones else {
      throw ASN1Error.invalidASN1Object(reason: "not an address and a mask")
    }
  }
}
