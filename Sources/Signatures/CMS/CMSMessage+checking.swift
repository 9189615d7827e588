import SwiftASN1
package import X509

/// The mathematics of a signature (RFC 5652 §5.4–5.6). Whose key it is, and whether that one may sign, is not asked.
extension CMSMessage {
  /// Checks a signer's signature over `content`, or over the message's own.
  package func check(
    _ signer: CMSSignerInfo, over content: [UInt8]? = nil, by certificate: Certificate
  ) throws(CMSFlaw) {
    guard let content = content ?? self.content else { throw .noContent }
    guard let digest = signer.digest else { throw .algorithm }
    guard signer.signedBytes.isEmpty else {
      return try check(signer, overDigest: digest.hash(content), by: certificate)
    }
    // Without attributes the content's type is not signed, so it must be plain data (RFC 5652 §5.3).
    guard contentType == CMSIdentifiers.data else { throw .attributes }
    try signer.checkSignature(over: content, by: certificate)
  }

  /// Checks a signer's signature over content of this digest by ``CMSSignerInfo/digest``. Only for signers with signed
  /// attributes, as all of the baseline have them.
  package func check(
    _ signer: CMSSignerInfo, overDigest digest: [UInt8], by certificate: Certificate
  ) throws(CMSFlaw) {
    let type = signer.value(of: CMSIdentifiers.contentType).flatMap { try? ASN1ObjectIdentifier(asn1Any: $0) }
    let signed = signer.value(of: CMSIdentifiers.messageDigest).flatMap { try? ASN1OctetString(asn1Any: $0) }
    guard let type, let signed else { throw .attributes }
    guard type == contentType else { throw .otherType }
    guard signer.digest != nil else { throw .algorithm }
    guard signed.bytes.elementsEqual(digest) else { throw .otherContent }
    try signer.checkSignature(over: signer.signedBytes, by: certificate)
  }
}

extension CMSSignerInfo {
  /// What the signature is made with; nil when that is not known or does not count.
  package var scheme: SignatureScheme? {
    digest.flatMap { SignatureScheme(signatureAlgorithm, digest: $0) }
  }

  fileprivate func checkSignature(over bytes: [UInt8], by certificate: Certificate) throws(CMSFlaw) {
    guard let scheme else { throw .algorithm }
    guard scheme.isValid(signature, over: bytes, by: certificate.publicKey) else { throw .signature }
  }
}
