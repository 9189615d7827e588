import SwiftASN1

/// The digest of the certificate that must verify a signature, so that no other one can be put in its place.
///
/// ```
/// SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF ESSCertIDv2, policies SEQUENCE OF PolicyInformation OPTIONAL }
/// ESSCertIDv2 ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier DEFAULT {algorithm id-sha256}, certHash OCTET STRING,
///                            issuerSerial IssuerSerial OPTIONAL }
/// ```
/// (RFC 5035 §3–4.) Only the first certificate counts; `issuerSerial` repeats what `sid` says and is neither written
/// nor read.
struct SigningCertificateV2: DERImplicitlyTaggable {
  /// SHA-256 of the certificate's DER.
  let digest: [UInt8]

  init(digest: [UInt8]) {
    self.digest = digest
  }

  static var defaultIdentifier: ASN1Identifier { .sequence }

  init(derEncoded node: ASN1Node, withIdentifier identifier: ASN1Identifier) throws {
    self = try DER.sequence(node, identifier: identifier) { nodes in
      let digests = try DER.nextSequence(&nodes) { certificates in
        var digests: [[UInt8]] = []
        while let certificate = certificates.next() { digests.append(try Self.digest(of: certificate)) }
        return digests
      }
      _ = nodes.next()
      guard let first = digests.first else {
        throw CMSFault("no certificate is named")
      }
      return SigningCertificateV2(digest: first)
    }
  }

  private static func digest(of node: ASN1Node) throws -> [UInt8] {
    try DER.sequence(node, identifier: .sequence) { nodes in
      guard var next = nodes.next() else { throw CMSFault("an empty ESSCertIDv2") }
      if next.identifier == .sequence {
        guard try CMSAlgorithm(derEncoded: next).isSHA256, let digest = nodes.next() else {
          throw CMSFault("the certificate's digest is not SHA-256")
        }
        next = digest
      }
      let digest = try ASN1OctetString(derEncoded: next)
      _ = nodes.next()
      return [UInt8](digest.bytes)
    }
  }

  func serialize(into coder: inout DER.Serializer, withIdentifier identifier: ASN1Identifier) throws {
    try coder.appendConstructedNode(identifier: identifier) { value in
      try value.appendConstructedNode(identifier: .sequence) { certificates in
        try certificates.appendConstructedNode(identifier: .sequence) { certificate in
          try certificate.serialize(ASN1OctetString(contentBytes: digest[...]))
        }
      }
    }
  }
}
