extension Indication: ReportTerm {
  public static var area: String { "indication" }

  public var english: String {
    switch self {
    case .passed: "Valid"
    case .failed: "Not valid"
    case .indeterminate: "Not proven"
    }
  }
}

extension SubIndication: ReportTerm {
  public static var area: String { "sub" }

  public var english: String {
    switch self {
    case .formatFailure: "The signature is not built as it must be."
    case .hashFailure: "The document was changed after it was signed."
    case .signatureFailure: "The signature is false."
    case .revoked: "The signer's certificate had been revoked before the signature."
    case .expired: "The signature was made after the certificate had expired."
    case .notYetValid: "The signature was made before the certificate began."
    case .signatureConstraintsFailure: "The signature is not such as is accepted here."
    case .chainConstraintsFailure: "The signer's certificate is not for this use."
    case .chainGeneralFailure: "The signer's certificates do not fit together."
    case .cryptoConstraintsFailure: "The cryptography was too weak already when it was used."
    case .policyProcessingError: "The rules of validation could not be applied."
    case .policyNotAvailable: "The rules that the signature refers to are not at hand."
    case .timeStampOrderFailure: "The time stamps contradict one another."
    case .noSigningCertificate: "It cannot be told which certificate is the signer's."
    case .noChain: "The signer is not known here."
    case .noChainNoProof: "The authority that vouched for the signer is accepted no more."
    case .revokedNoProof: "The signer's certificate is revoked, and nothing proves that the signature is older."
    case .authorityRevokedNoProof: "An authority is revoked, and nothing proves that the signature is older."
    case .outOfBoundsNotRevoked: "The certificate has expired since, and nothing proves when the signature was made."
    case .outOfBoundsNoProof: "The certificate has expired, and nothing proves that the signature is older."
    case .revocationOutOfBoundsNoProof: "What says whether the certificate is revoked has itself expired."
    case .cryptoConstraintsFailureNoProof:
      "The cryptography is too weak today, and nothing proves that the signature is older."
    case .noProof: "Nothing proves that all of it existed in time."
    case .tryLater: "What says whether the certificate is revoked is missing or too old."
    case .signedDataNotFound: "The document that was signed is not at hand."
    case .custom: "The signature is refused by a rule of this place."
    }
  }
}
