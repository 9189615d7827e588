import Signatures
import SwiftASN1

/// Something with a signature over it, by any algorithm.
///
/// ```
/// SIGNED { ToBeSigned } ::= SEQUENCE { toBeSigned ToBeSigned, algorithm AlgorithmIdentifier, signature BIT STRING }
/// ```
/// (X.509 §6.2.)
struct SignedBytes: Sendable, Hashable {
  /// The DER that the signature is over.
  let content: [UInt8]
  /// The AlgorithmIdentifier as it stands outside of the content.
  let algorithm: [UInt8]
  let scheme: DeclaredScheme
  let signature: [UInt8]

  init(derEncoded nodes: inout ASN1NodeCollection.Iterator) throws {
    content = [UInt8](try DER.next(&nodes).encodedBytes)
    let algorithm = try DER.next(&nodes)
    self.algorithm = [UInt8](algorithm.encodedBytes)
    scheme = try DeclaredScheme(derEncoded: algorithm)
    let signature = try ASN1BitString(derEncoded: &nodes)
    guard signature.paddingBits == 0 else {
      throw ASN1Error.invalidASN1Object(reason: "a signature that is not whole bytes")
    }
    self.signature = [UInt8](signature.bytes)
  }

  func check(with key: VerifyingKey) -> VerifyingKey.Outcome {
    key.check(signature, over: content, by: scheme)
  }
}
