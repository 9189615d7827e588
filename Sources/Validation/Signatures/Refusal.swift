import Signatures

/// Where a judgment ends early, and with what.
struct Refusal: Error {
  let conclusion: Conclusion<SignatureReason>

  init(_ subIndication: SubIndication, _ reason: SignatureReason) {
    conclusion = Conclusion(subIndication, [reason])
  }

  /// Cryptographic verification (ETSI EN 319 102-1 §5.2.7).
  init(_ flaw: CMSFlaw) {
    switch flaw {
    case .noContent: self.init(.signedDataNotFound, .noContent)
    case .attributes: self.init(.formatFailure, .attributes)
    case .otherType: self.init(.formatFailure, .otherType)
    case .otherContent: self.init(.hashFailure, .otherContent)
    case .algorithm: self.init(.cryptoConstraintsFailureNoProof, .weakAlgorithm("signature"))
    case .signature: self.init(.signatureFailure, .badSignature)
    }
  }

  init(_ fault: TimeStampFault) {
    switch fault {
    case .malformed: self.init(.formatFailure, .malformed)
    case .otherImprint, .otherRequest, .otherContent: self.init(.hashFailure, .otherContent)
    case .noCertificate: self.init(.noSigningCertificate, .noCertificate)
    case .unnamedCertificate: self.init(.noSigningCertificate, .otherCertificateNamed)
    case .notTimeStamping: self.init(.chainConstraintsFailure, .notTimeStamping)
    case .weakAlgorithm: self.init(.cryptoConstraintsFailureNoProof, .weakAlgorithm("signature"))
    case .badSignature: self.init(.signatureFailure, .badSignature)
    }
  }
}
