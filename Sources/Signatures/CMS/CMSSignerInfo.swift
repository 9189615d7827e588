package import SwiftASN1
package import X509

/// One signer of a CMS message (RFC 5652 §5.3). Nothing of it is checked by being read.
package struct CMSSignerInfo: Sendable {
  package let version: Int
  package let identifier: CMSSignerIdentifier
  package let digestAlgorithm: AlgorithmIdentifier
  /// The signed attributes as the SET that the signature is over, to the byte as they came; empty without any.
  package let signedBytes: [UInt8]
  package let attributes: [CMSAttribute]
  package let signatureAlgorithm: AlgorithmIdentifier
  package let signature: [UInt8]
  package let unsignedAttributes: [CMSAttribute]

  init(derEncoded node: ASN1Node) throws {
    var nodes: ASN1NodeCollection.Iterator
    switch (node.identifier, node.content) {
    case (.sequence, .constructed(let parts)): nodes = parts.makeIterator()
    default: throw CMSFault("a signer is not a SEQUENCE")
    }
    version = try Int(derEncoded: &nodes)
    identifier = try CMSSignerIdentifier(derEncoded: try DER.next(&nodes))
    digestAlgorithm = try AlgorithmIdentifier(derEncoded: &nodes)
    let signed = DER.optional(&nodes, .context(0))
    attributes = try signed.map(CMSAttribute.all) ?? []
    signedBytes = try signed.map(Self.signedBytes) ?? []
    signatureAlgorithm = try AlgorithmIdentifier(derEncoded: &nodes)
    signature = [UInt8](try ASN1OctetString(berEncoded: try DER.next(&nodes)).bytes)
    unsignedAttributes = try DER.optional(&nodes, .context(1)).map(CMSAttribute.all) ?? []
    guard nodes.next() == nil else { throw CMSFault("a signer has more parts than the standard knows") }
  }

  /// The signature is over the tag of a SET in place of `[0]` (RFC 5652 §5.4). DER is demanded even in a message of BER.
  private static func signedBytes(_ node: ASN1Node) throws -> [UInt8] {
    let bytes = [0x31] + node.encodedBytes.dropFirst()
    guard (try? DER.parse(bytes)) != nil else { throw CMSFault("the signed attributes are not in DER") }
    return bytes
  }

  /// Nil for a digest that does not count, such as SHA-1.
  package var digest: DigestAlgorithm? { DigestAlgorithm(digestAlgorithm) }

  /// The value of the signed attribute of this type, if there is exactly one of them with exactly one value.
  package func value(of type: ASN1ObjectIdentifier) -> ASN1Any? {
    let found = attributes.filter { $0.type == type }
    guard found.count == 1, let value = found[0].value else { return nil }
    return try? ASN1Any(derEncoded: value)
  }

  package func has(_ type: ASN1ObjectIdentifier) -> Bool { attributes.contains { $0.type == type } }

  package func names(_ certificate: Certificate) -> Bool { identifier.names(certificate) }
}
