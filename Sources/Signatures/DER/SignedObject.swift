package import Keys
package import SwiftASN1
package import X509

/// Something with a signature over it, in the shape that lists of revoked certificates and answers of OCSP share.
///
/// ```
/// SIGNED { ToBeSigned } ::= SEQUENCE { toBeSigned ToBeSigned, algorithm AlgorithmIdentifier, signature BIT STRING }
/// ```
/// (X.509 §6.2.)
package struct SignedObject: Hashable {
  /// The DER that the signature is over.
  package let content: [UInt8]
  package let algorithm: AlgorithmIdentifier
  package let signature: [UInt8]

  package init(signing content: [UInt8], with key: KeyStoreSigningKey) throws(KeyError) {
    self.content = content
    algorithm = key.algorithm
    signature = try key.sign(content)
  }

  package init(derEncoded nodes: inout ASN1NodeCollection.Iterator) throws {
    content = [UInt8](try DER.next(&nodes).encodedBytes)
    algorithm = try AlgorithmIdentifier(derEncoded: &nodes)
    let signature = try ASN1BitString(derEncoded: &nodes)
    guard signature.paddingBits == 0 else {
      throw ASN1Error.invalidASN1Object(reason: "a signature that is not whole bytes")
    }
    self.signature = [UInt8](signature.bytes)
  }

  /// The three parts; the SEQUENCE around them is the caller's.
  package func serialize(into coder: inout DER.Serializer) throws {
    coder.serializeRawBytes(content)
    try coder.serialize(algorithm)
    try coder.serialize(ASN1BitString(bytes: signature[...]))
  }

  package func isSigned(by certificate: Certificate) -> Bool {
    guard let algorithm = algorithm.signature else { return false }
    return certificate.publicKey.isValidSignature(signature, for: content, signatureAlgorithm: algorithm)
  }
}
