import SwiftASN1

/// A CMS SignedData as it is found in a PDF: detached, with one signer (RFC 5652 §5.1).
struct CMSSignedData: DERParseable {
  let certificates: [CertificateFile]
  let signer: CMSSignerInfo

  /// Certificates beyond this number are refused.
  private static let mostCertificates = 8

  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { info in
      guard try ASN1ObjectIdentifier(derEncoded: &info) == CMSIdentifiers.signedData else {
        throw CMSFault("the content is not SignedData")
      }
      return try DER.explicitlyTagged(&info, tagNumber: 0, tagClass: .contextSpecific) { content in
        try CMSSignedData(signedData: content)
      }
    }
  }

  private init(signedData node: ASN1Node) throws {
    (certificates, signer) = try DER.sequence(node, identifier: .sequence) { nodes in
      guard try Int(derEncoded: &nodes) == 1 else {
        throw CMSFault("SignedData is not of version 1")
      }
      let digests = try DER.set(of: CMSAlgorithm.self, identifier: .set, nodes: &nodes)
      guard digests.count == 1, digests[0].isSHA256 else {
        throw CMSFault("the digest algorithm is not SHA-256")
      }
      try DER.nextSequence(&nodes) { content in
        guard try ASN1ObjectIdentifier(derEncoded: &content) == CMSIdentifiers.data, content.next() == nil else {
          throw CMSFault("the content is not detached data")
        }
      }
      let certificates = try DER.optionalImplicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) {
        try Self.certificates($0)
      }
      // Revocation data in [1] belongs to a later level and says nothing at B-B.
      _ = DER.optionalNode(&nodes, identifier: .context(1))
      let signers = try DER.set(of: CMSSignerInfo.self, identifier: .set, nodes: &nodes)
      guard signers.count == 1 else {
        throw CMSFault("there are \(signers.count) signers")
      }
      return (certificates ?? [], signers[0])
    }
  }

  private static func certificates(_ node: ASN1Node) throws -> [CertificateFile] {
    guard case .constructed(let nodes) = node.content else {
      throw CMSFault("the certificates are not a set")
    }
    var certificates: [CertificateFile] = []
    for node in nodes {
      guard certificates.count < mostCertificates else {
        throw CMSFault("there are more than \(mostCertificates) certificates")
      }
      certificates.append(try CertificateFile(der: [UInt8](node.encodedBytes)))
    }
    return certificates
  }
}
