import SwiftASN1

/// The one form of CMS that PAdES B-B here is made of: detached data, one signer, P-256 with SHA-256.
///
/// A message of another form is refused, so that there is one way only to write what a signature says.
struct CMSSignedData {
  let certificates: [CertificateFile]
  let signer: CMSSignerInfo

  /// Certificates beyond this number are refused.
  private static let mostCertificates = 8

  init(derEncoded bytes: [UInt8]) throws(CMSFault) {
    let message = try CMSMessage(bytes, in: .der)
    guard message.version == 1 else { throw CMSFault("SignedData is not of version 1") }
    guard message.digestAlgorithms.count == 1, message.digestAlgorithms[0].isSHA256 else {
      throw CMSFault("the digest algorithm is not SHA-256")
    }
    guard message.contentType == CMSIdentifiers.data, message.content == nil else {
      throw CMSFault("the content is not detached data")
    }
    let certificates = message.encodedCertificates.prefix(Self.mostCertificates + 1).compactMap {
      try? CertificateFile(der: $0)
    }
    guard message.otherCertificates.isEmpty, certificates.count == message.encodedCertificates.count,
      certificates.count <= Self.mostCertificates
    else {
      throw CMSFault("there are more than \(Self.mostCertificates) certificates, or one that cannot be read")
    }
    guard message.signers.count == 1 else { throw CMSFault("there are \(message.signers.count) signers") }
    self.certificates = certificates
    signer = message.signers[0]
    try signer.checkForm()
  }
}

extension CMSSignerInfo {
  /// Revocation data in the message and unsigned attributes, such as a time stamp, are no part of B-B and prove nothing
  /// by themselves.
  fileprivate func checkForm() throws(CMSFault) {
    guard version == 1, case .issuer = identifier else { throw CMSFault("SignerInfo is not of version 1") }
    guard digestAlgorithm.isSHA256 else { throw CMSFault("the signer's digest algorithm is not SHA-256") }
    guard !signedBytes.isEmpty else { throw CMSFault("there are no signed attributes") }
    guard signatureAlgorithm == .ecdsaWithSHA256 else {
      throw CMSFault("the signature algorithm is not ECDSA with SHA-256")
    }
    if let other = attributes.first(where: { $0.values.count != 1 }) {
      throw CMSFault("an attribute has \(other.values.count) values")
    }
    guard hasSortedAttributes else { throw CMSFault("the signed attributes are not in DER") }
  }

  /// A SET OF is in the order of its encodings (X.690 §11.6).
  private var hasSortedAttributes: Bool {
    guard let sorted = try? DER.encoded({ try $0.serializeSetOf(attributes) }) else { return false }
    return sorted == signedBytes
  }
}
