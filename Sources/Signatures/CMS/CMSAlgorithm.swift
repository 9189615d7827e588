import SwiftASN1

/// ```
/// AlgorithmIdentifier ::= SEQUENCE { algorithm OBJECT IDENTIFIER, parameters ANY OPTIONAL }
/// ```
/// (RFC 5280 §4.1.1.2.) Of parameters, only their absence and NULL are known.
struct CMSAlgorithm: DERImplicitlyTaggable, Hashable {
  let identifier: ASN1ObjectIdentifier
  let hasNull: Bool

  static let sha256 = CMSAlgorithm(identifier: CMSIdentifiers.sha256, hasNull: false)
  static let ecdsaWithSHA256 = CMSAlgorithm(identifier: CMSIdentifiers.ecdsaWithSHA256, hasNull: false)

  private init(identifier: ASN1ObjectIdentifier, hasNull: Bool) {
    self.identifier = identifier
    self.hasNull = hasNull
  }

  /// SHA-256 may come with NULL parameters (RFC 5754 §2).
  var isSHA256: Bool { identifier == CMSIdentifiers.sha256 }

  static var defaultIdentifier: ASN1Identifier { .sequence }

  init(derEncoded node: ASN1Node, withIdentifier identifier: ASN1Identifier) throws {
    self = try DER.sequence(node, identifier: identifier) { nodes in
      let algorithm = try ASN1ObjectIdentifier(derEncoded: &nodes)
      guard let parameters = nodes.next() else { return CMSAlgorithm(identifier: algorithm, hasNull: false) }
      _ = try ASN1Null(derEncoded: parameters)
      return CMSAlgorithm(identifier: algorithm, hasNull: true)
    }
  }

  func serialize(into coder: inout DER.Serializer, withIdentifier identifier: ASN1Identifier) throws {
    try coder.appendConstructedNode(identifier: identifier) { coder in
      try coder.serialize(self.identifier)
      if hasNull { try coder.serialize(ASN1Null()) }
    }
  }
}
