import Crypto
package import SwiftASN1

/// The digest by which a signer says which certificate verifies its signature.
///
/// ```
/// SigningCertificate ::= SEQUENCE { certs SEQUENCE OF ESSCertID, policies SEQUENCE OF PolicyInformation OPTIONAL }
/// ESSCertID ::= SEQUENCE { certHash OCTET STRING, issuerSerial IssuerSerial OPTIONAL }
/// SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF ESSCertIDv2, policies SEQUENCE OF PolicyInformation OPTIONAL }
/// ESSCertIDv2 ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier DEFAULT {algorithm id-sha256}, certHash OCTET STRING,
///                            issuerSerial IssuerSerial OPTIONAL }
/// ```
/// (RFC 5035 §3–5.) Only the first certificate counts; `issuerSerial` repeats what the signer's identifier says and is
/// not read. The digest of the first form is SHA-1: it tells certificates of one issuer and number apart, for which a
/// second certificate of the same digest would be needed, and that nobody can make.
package struct CertificateDigest: Hashable, Sendable {
  package let algorithm: ASN1ObjectIdentifier
  package let digest: [UInt8]

  private static let mostCertificates = 16

  /// The value of either attribute; `algorithm` is its default.
  init(value: ASN1Any, byDefault algorithm: ASN1ObjectIdentifier) throws {
    let node = try DER.parse([UInt8](DER.encoded { try $0.serialize(value) }), atMost: 512)
    self = try DER.sequence(node, identifier: .sequence) { nodes in
      let digests = try DER.list(try DER.next(&nodes), atMost: Self.mostCertificates) {
        try CertificateDigest(entry: $0, byDefault: algorithm)
      }
      _ = nodes.next()
      guard let first = digests.first else { throw CMSFault("no certificate is named") }
      return first
    }
  }

  private init(entry node: ASN1Node, byDefault algorithm: ASN1ObjectIdentifier) throws {
    self = try DER.sequence(node, identifier: .sequence) { parts in
      let named = try DER.optional(&parts, .sequence).map { try AlgorithmIdentifier(derEncoded: $0) }
      let digest = try ASN1OctetString(derEncoded: &parts)
      _ = parts.next()
      return CertificateDigest(algorithm: named?.algorithm ?? algorithm, digest: [UInt8](digest.bytes))
    }
  }

  private init(algorithm: ASN1ObjectIdentifier, digest: [UInt8]) {
    self.algorithm = algorithm
    self.digest = digest
  }

  package init(_ digest: [UInt8], by algorithm: DigestAlgorithm) {
    self.init(algorithm: algorithm.identifier.algorithm, digest: digest)
  }

  package func isOf(_ certificate: CertificateFile) -> Bool {
    if algorithm == DigestIdentifiers.sha1 {
      return Insecure.SHA1.hash(data: certificate.der).elementsEqual(digest)
    }
    return DigestAlgorithm(AlgorithmIdentifier(algorithm))?.hash(certificate.der) == digest
  }
}

extension CMSSignerInfo {
  /// The certificates that the signer says are its own: one for each of the attributes signing-certificate and
  /// signing-certificate-v2 that it has. Throws for one that cannot be read, or that is there twice.
  package func ownCertificates() throws(CMSFault) -> [CertificateDigest] {
    var digests: [CertificateDigest] = []
    for (type, algorithm) in [
      (CMSIdentifiers.signingCertificate, DigestIdentifiers.sha1),
      (CMSIdentifiers.signingCertificateV2, DigestIdentifiers.sha256),
    ] where has(type) {
      guard let value = value(of: type), let digest = try? CertificateDigest(value: value, byDefault: algorithm) else {
        throw CMSFault("the attribute signing-certificate cannot be read")
      }
      digests.append(digest)
    }
    return digests
  }
}
