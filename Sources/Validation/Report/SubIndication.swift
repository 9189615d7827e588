/// Why a validation did not pass (ETSI EN 319 102-1 §5.1.3, table 6), under the names of the standard.
public enum SubIndication: String, Sendable, Hashable, Codable, CaseIterable {
  /// The signature does not conform to its format.
  case formatFailure = "FORMAT_FAILURE"
  /// What was signed is not what is here.
  case hashFailure = "HASH_FAILURE"
  /// The signature was not made with the key of the signer's certificate.
  case signatureFailure = "SIG_CRYPTO_FAILURE"
  /// The certificate was revoked, and it is proven that the signature was made after that.
  case revoked = "REVOKED"
  /// It is proven that the signature was made after the signer's certificate had ended.
  case expired = "EXPIRED"
  /// It is proven that the signature was made before the signer's certificate began.
  case notYetValid = "NOT_YET_VALID"

  /// Attributes of the signature do not meet the policy.
  case signatureConstraintsFailure = "SIG_CONSTRAINTS_FAILURE"
  /// The chain of certificates does not meet the policy.
  case chainConstraintsFailure = "CHAIN_CONSTRAINTS_FAILURE"
  /// The chain of certificates does not validate for a reason that no other case names.
  case chainGeneralFailure = "CERTIFICATE_CHAIN_GENERAL_FAILURE"
  /// An algorithm or a size of key is too weak for the time at which it is proven to have been used.
  case cryptoConstraintsFailure = "CRYPTO_CONSTRAINTS_FAILURE"
  /// The policy of validation could not be applied.
  case policyProcessingError = "POLICY_PROCESSING_ERROR"
  /// The signature's own policy is not at hand.
  case policyNotAvailable = "SIGNATURE_POLICY_NOT_AVAILABLE"
  /// Time stamps contradict one another in their order.
  case timeStampOrderFailure = "TIMESTAMP_ORDER_FAILURE"
  /// It cannot be told which certificate is the signer's.
  case noSigningCertificate = "NO_SIGNING_CERTIFICATE_FOUND"
  /// No chain leads from the certificate to an anchor of trust.
  case noChain = "NO_CERTIFICATE_CHAIN_FOUND"
  /// A chain leads to an anchor that is trusted no more, and nothing proves that it was used before.
  case noChainNoProof = "NO_CERTIFICATE_CHAIN_FOUND_NO_POE"
  /// The signer's certificate is revoked; nothing proves whether the signature is older.
  case revokedNoProof = "REVOKED_NO_POE"
  /// An authority in the chain is revoked; nothing proves whether the signature is older.
  case authorityRevokedNoProof = "REVOKED_CA_NO_POE"
  /// The signer's certificate has ended or not begun, and is known not to be revoked.
  case outOfBoundsNotRevoked = "OUT_OF_BOUNDS_NOT_REVOKED"
  /// A certificate has ended or not begun; nothing proves that the signature was made in between.
  case outOfBoundsNoProof = "OUT_OF_BOUNDS_NO_POE"
  /// A certificate of who signed the revocation data has ended or not begun.
  case revocationOutOfBoundsNoProof = "REVOCATION_OUT_OF_BOUNDS_NO_POE"
  /// An algorithm or a size of key is too weak, and nothing proves that it was used while it was not.
  case cryptoConstraintsFailureNoProof = "CRYPTO_CONSTRAINTS_FAILURE_NO_POE"
  /// Something is not proven to have existed before it could be forged.
  case noProof = "NO_POE"
  /// What is missing, such as a newer list of revoked certificates, may still come.
  case tryLater = "TRY_LATER"
  /// What was signed is not at hand.
  case signedDataNotFound = "SIGNED_DATA_NOT_FOUND"
  /// For a reason that the policy alone knows.
  case custom = "CUSTOM"

  /// The indication that it stands under.
  public var indication: Indication {
    switch self {
    case .formatFailure, .hashFailure, .signatureFailure, .revoked, .expired, .notYetValid: .failed
    default: .indeterminate
    }
  }

  /// How a report in XML names it (ETSI TS 119 102-2 §4.2).
  public var identifier: String { "urn:etsi:019102:subindication:" + rawValue }
}
