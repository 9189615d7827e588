import Signatures
import SwiftASN1

/// A public key out of a certificate.
///
/// ```
/// SubjectPublicKeyInfo ::= SEQUENCE { algorithm AlgorithmIdentifier, subjectPublicKey BIT STRING }
/// ```
/// (RFC 5280 §4.1.2.7.) Any key can be read; one of a kind that is not known verifies nothing.
struct VerifyingKey: Sendable, Hashable {
  let der: [UInt8]
  /// What is in the BIT STRING, and what OCSP and key identifiers take the digest of.
  let bits: [UInt8]
  let kind: Kind

  enum Kind: Sendable, Hashable {
    case p256
    case p384
    case p521
    /// `size` is that of the modulus in bits. `pss` is there for a key that is for PSS alone (RFC 4055 §1.2).
    case rsa(size: Int, pss: PSS?)
    case ed25519
    case mldsa65
    /// By a name or in dotted form.
    case other(String)
  }

  /// What a key for RSASSA-PSS is limited to.
  enum PSS: Sendable, Hashable {
    case anyDigest
    /// Nil for parameters that do not count.
    case only(DigestAlgorithm?)
  }

  init(derEncoded node: ASN1Node) throws {
    der = [UInt8](node.encodedBytes)
    (kind, bits) = try DER.sequence(node, identifier: .sequence) { nodes in
      let algorithm = try DER.next(&nodes)
      let key = try ASN1BitString(derEncoded: &nodes)
      guard key.paddingBits == 0 else { throw ASN1Error.invalidASN1Object(reason: "a key that is not whole bytes") }
      let bits = [UInt8](key.bytes)
      return (try Self.kind(algorithm, bits), bits)
    }
  }

  private static func kind(_ algorithm: ASN1Node, _ bits: [UInt8]) throws -> Kind {
    try DER.sequence(algorithm, identifier: .sequence) { nodes in
      let identifier = try ASN1ObjectIdentifier(derEncoded: &nodes)
      let parameters = nodes.next()
      switch identifier {
      case [1, 2, 840, 10045, 2, 1]:
        guard let parameters, parameters.identifier == .objectIdentifier else { return .other("EC") }
        return curve(try ASN1ObjectIdentifier(derEncoded: parameters))
      case SignatureIdentifiers.rsa: return .rsa(size: try modulusSize(bits), pss: nil)
      case SignatureIdentifiers.pss:
        let limits = try parameters.map { PSS.only(try PSSParameters(derEncoded: $0).digest) } ?? .anyDigest
        return .rsa(size: try modulusSize(bits), pss: limits)
      case SignatureIdentifiers.ed25519 where parameters == nil: return .ed25519
      case SignatureIdentifiers.mldsa65 where parameters == nil: return .mldsa65
      case [1, 2, 840, 10040, 4, 1]: return .other("DSA")
      default: return .other(identifier.description)
      }
    }
  }

  private static func curve(_ identifier: ASN1ObjectIdentifier) -> Kind {
    switch identifier {
    case [1, 2, 840, 10045, 3, 1, 7]: .p256
    case [1, 3, 132, 0, 34]: .p384
    case [1, 3, 132, 0, 35]: .p521
    case [1, 2, 840, 10045, 3, 1, 1]: .other("P-192")
    case [1, 3, 132, 0, 33]: .other("P-224")
    case [1, 3, 132, 0, 10]: .other("secp256k1")
    default: .other("EC " + identifier.description)
    }
  }

  /// ```
  /// RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }
  /// ```
  private static func modulusSize(_ bits: [UInt8]) throws -> Int {
    try DER.sequence(try DER.parse(bits), identifier: .sequence) { nodes in
      let modulus = try ArraySlice<UInt8>(derEncoded: &nodes).drop { $0 == 0 }
      _ = try ArraySlice<UInt8>(derEncoded: &nodes)
      guard let first = modulus.first else { throw ASN1Error.invalidASN1Object(reason: "no modulus") }
      return modulus.count * 8 - first.leadingZeroBitCount
    }
  }
}
