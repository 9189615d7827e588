import SwiftASN1
import X509

/// ```
/// AlgorithmIdentifier ::= SEQUENCE { algorithm OBJECT IDENTIFIER, parameters ANY OPTIONAL }
/// ```
/// (RFC 5280 §4.1.1.2.) Of parameters, only their absence and NULL are read.
struct AlgorithmIdentifier: DERImplicitlyTaggable, Hashable {
  let algorithm: ASN1ObjectIdentifier
  let hasNull: Bool

  static let ecdsaWithSHA256 = AlgorithmIdentifier(Identifiers.ecdsaWithSHA256)

  init(_ algorithm: ASN1ObjectIdentifier, hasNull: Bool = false) {
    self.algorithm = algorithm
    self.hasNull = hasNull
  }

  static var defaultIdentifier: ASN1Identifier { .sequence }

  init(derEncoded node: ASN1Node, withIdentifier identifier: ASN1Identifier) throws {
    self = try DER.sequence(node, identifier: identifier) { nodes in
      let algorithm = try ASN1ObjectIdentifier(derEncoded: &nodes)
      guard let parameters = nodes.next() else { return AlgorithmIdentifier(algorithm) }
      _ = try ASN1Null(derEncoded: parameters)
      return AlgorithmIdentifier(algorithm, hasNull: true)
    }
  }

  func serialize(into coder: inout DER.Serializer, withIdentifier identifier: ASN1Identifier) throws {
    try coder.appendConstructedNode(identifier: identifier) { coder in
      try coder.serialize(algorithm)
      if hasNull { try coder.serialize(ASN1Null()) }
    }
  }

  /// The signature algorithm that this is, nil for one that does not count, such as with SHA-1. RSA has NULL parameters
  /// (RFC 4055 §5), the others have none.
  var signature: Certificate.SignatureAlgorithm? {
    switch (algorithm, hasNull) {
    case (Identifiers.ecdsaWithSHA256, false): .ecdsaWithSHA256
    case (Identifiers.ecdsaWithSHA384, false): .ecdsaWithSHA384
    case (Identifiers.ecdsaWithSHA512, false): .ecdsaWithSHA512
    case (Identifiers.ed25519, false): .ed25519
    case (Identifiers.sha256WithRSA, true): .sha256WithRSAEncryption
    case (Identifiers.sha384WithRSA, true): .sha384WithRSAEncryption
    case (Identifiers.sha512WithRSA, true): .sha512WithRSAEncryption
    default: nil
    }
  }
}
