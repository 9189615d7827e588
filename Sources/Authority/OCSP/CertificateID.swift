import Signatures
import SwiftASN1

/// How a request names a certificate: by its number and by digests of its issuer.
///
/// ```
/// CertID ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier, issuerNameHash OCTET STRING, issuerKeyHash OCTET STRING,
///                       serialNumber CertificateSerialNumber }
/// ```
/// (RFC 6960 §4.1.1.) The digest may be SHA-1: it names here and protects nothing.
public struct CertificateID: Sendable, Hashable {
  public let serial: SerialNumber
  /// As it came. An answer repeats it to the byte.
  let der: [UInt8]
  let issuer: IssuerDigests

  init(derEncoded node: ASN1Node) throws {
    der = [UInt8](node.encodedBytes)
    (issuer, serial) = try DER.sequence(node, identifier: .sequence) { nodes in
      let algorithm = try AlgorithmIdentifier(derEncoded: &nodes)
      let name = try ASN1OctetString(derEncoded: &nodes)
      let key = try ASN1OctetString(derEncoded: &nodes)
      let issuer = IssuerDigests(algorithm: algorithm.algorithm, name: [UInt8](name.bytes), key: [UInt8](key.bytes))
      return (issuer, try SerialNumber(derEncoded: &nodes))
    }
  }

  /// As most programs write it: with NULL parameters.
  init(_ serial: SerialNumber, from issuer: IssuerDigests) throws {
    self.serial = serial
    self.issuer = issuer
    der = try DER.encoded { coder in
      try coder.sequence { id in
        try id.serialize(AlgorithmIdentifier(issuer.algorithm, hasNull: true))
        try id.octets(issuer.name)
        try id.octets(issuer.key)
        try id.serialize(serial.bytes[...])
      }
    }
  }
}
