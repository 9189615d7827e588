package import SwiftASN1

/// ```
/// AlgorithmIdentifier ::= SEQUENCE { algorithm OBJECT IDENTIFIER, parameters ANY OPTIONAL }
/// ```
/// (RFC 5280 §4.1.1.2.)
package struct AlgorithmIdentifier: DERImplicitlyTaggable, Hashable, Sendable {
  package let algorithm: ASN1ObjectIdentifier
  package let parameters: Parameters

  package enum Parameters: Sendable, Hashable {
    case absent
    case null
    /// Anything else, in its encoding.
    case other([UInt8])
  }

  package init(_ algorithm: ASN1ObjectIdentifier, hasNull: Bool = false) {
    self.init(algorithm, hasNull ? .null : .absent)
  }

  private init(_ algorithm: ASN1ObjectIdentifier, _ parameters: Parameters) {
    self.algorithm = algorithm
    self.parameters = parameters
  }

  package static var defaultIdentifier: ASN1Identifier { .sequence }

  package init(derEncoded node: ASN1Node, withIdentifier identifier: ASN1Identifier) throws {
    self = try DER.sequence(node, identifier: identifier) { nodes in
      let algorithm = try ASN1ObjectIdentifier(derEncoded: &nodes)
      guard let parameters = nodes.next() else { return AlgorithmIdentifier(algorithm) }
      guard parameters.identifier == .null else {
        return AlgorithmIdentifier(algorithm, .other([UInt8](parameters.encodedBytes)))
      }
      _ = try ASN1Null(derEncoded: parameters)
      return AlgorithmIdentifier(algorithm, .null)
    }
  }

  package func serialize(into coder: inout DER.Serializer, withIdentifier identifier: ASN1Identifier) throws {
    try coder.appendConstructedNode(identifier: identifier) { coder in
      try coder.serialize(algorithm)
      switch parameters {
      case .absent: break
      case .null: try coder.serialize(ASN1Null())
      case .other(let der): coder.serializeRawBytes(der)
      }
    }
  }

  /// Absent or NULL: what most algorithms have, and many programs do not tell apart.
  package var hasNoParameters: Bool { parameters == .absent || parameters == .null }
}

extension AlgorithmIdentifier {
  /// id-sha256, without parameters (RFC 5754 §2.2).
  package static let sha256 = AlgorithmIdentifier(DigestIdentifiers.sha256)

  /// SHA-256 may come with NULL parameters (RFC 5754 §2).
  package var isSHA256: Bool { algorithm == DigestIdentifiers.sha256 && hasNoParameters }
}
