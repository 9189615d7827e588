import SwiftASN1
import X509

/// One signer of a CMS message, named by the issuer and serial number of the certificate (RFC 5652 §5.3).
struct CMSSignerInfo: DERParseable {
  let issuer: DistinguishedName
  let serialNumber: Certificate.SerialNumber
  /// The attributes as the SET that the signature is over.
  let signedBytes: [UInt8]
  let attributes: [CMSAttribute]
  let signature: [UInt8]

  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { nodes in
      guard try Int(derEncoded: &nodes) == 1 else {
        throw CMSFault("SignerInfo is not of version 1")
      }
      let (issuer, serial) = try DER.nextSequence(&nodes) { identifier in
        guard let name = identifier.next() else { throw CMSFault("no issuer is named") }
        return (try DistinguishedName(derEncoded: name), try ArraySlice<UInt8>(derEncoded: &identifier))
      }
      guard try CMSAlgorithm(derEncoded: &nodes).isSHA256 else {
        throw CMSFault("the signer's digest algorithm is not SHA-256")
      }
      guard let attributes = DER.optionalNode(&nodes, identifier: .context(0)) else {
        throw CMSFault("there are no signed attributes")
      }
      guard try CMSAlgorithm(derEncoded: &nodes) == .ecdsaWithSHA256 else {
        throw CMSFault("the signature algorithm is not ECDSA with SHA-256")
      }
      let signature = try ASN1OctetString(derEncoded: &nodes)
      // Unsigned attributes, such as a time stamp, are no part of B-B and prove nothing by themselves.
      _ = DER.optionalNode(&nodes, identifier: .context(1))
      return CMSSignerInfo(
        issuer: issuer, serialNumber: Certificate.SerialNumber(bytes: serial),
        signedBytes: [0x31] + attributes.encodedBytes.dropFirst(),
        attributes: try DER.set(of: CMSAttribute.self, identifier: .context(0), rootNode: attributes),
        signature: [UInt8](signature.bytes))
    }
  }

  private init(
    issuer: DistinguishedName, serialNumber: Certificate.SerialNumber, signedBytes: [UInt8],
    attributes: [CMSAttribute], signature: [UInt8]
  ) {
    self.issuer = issuer
    self.serialNumber = serialNumber
    self.signedBytes = signedBytes
    self.attributes = attributes
    self.signature = signature
  }

  /// The value of the attribute of this type if there is exactly one of them.
  func value(of type: ASN1ObjectIdentifier) -> ASN1Any? {
    let found = attributes.filter { $0.type == type }
    return found.count == 1 ? found[0].value : nil
  }

  func names(_ certificate: Certificate) -> Bool {
    certificate.issuer == issuer && certificate.serialNumber == serialNumber
  }
}
