import Signatures

/// What speaks against a signature or a time stamp.
public enum SignatureReason: Sendable, Hashable, Codable {
  /// The contents are not CMS, or not a time stamp.
  case malformed
  /// There is not one signer alone.
  case severalSigners
  /// The content stands in the signature, where the format wants it outside.
  case attachedContent
  /// A `/SubFilter` that is none of the baseline's, nor `adbe.pkcs7.detached`; a way of naming signed files that is not
  /// read here.
  case unknownForm(String)
  /// What was signed is not at hand.
  case noContent
  /// `content-type` or `message-digest` is not there once, with one value.
  case attributes
  /// The signer signed content of another type.
  case otherType
  /// What is covered is not what was signed.
  case otherContent
  /// The signature was not made with the key of the signer's certificate.
  case badSignature
  /// An algorithm that is not known, never counts, or no longer did when the signature is proven to have existed.
  case weakAlgorithm(String)
  /// The certificate that the signature names is not at hand.
  case noCertificate
  /// The signed attributes do not name the signer's certificate, and the format wants them to.
  case certificateNotNamed
  /// The signed attributes name another certificate.
  case otherCertificateNamed
  /// `fingerprint` is SHA-256 in hexadecimal digits.
  case certificate(CertificateDefect, fingerprint: String)
  /// The certificate is not that of a time-stamping unit, and of nothing else.
  case notTimeStamping
  /// A time stamp is older than what it is over.
  case stampOrder
  /// The policy wants another baseline level; nil for none.
  case levelNotAccepted(SignatureLevel?)
  /// A header of JSON that must be understood, and that nobody here does (`crit`, RFC 7515 §4.1.11).
  case unknownCritical(String)
  /// The signature names a file, by its name in the container or beside it, that is not there.
  case missingFile(String)
  /// A file that the signature names is not what was signed.
  case changedFile(String)
  case threat(PDFThreat)

  init(_ failure: PathFailure) {
    self = .certificate(CertificateDefect(failure.fault), fingerprint: (failure.certificate ?? []).hex)
  }
}
