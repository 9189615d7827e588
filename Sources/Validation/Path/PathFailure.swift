/// A fault and the certificate that has it.
public struct PathFailure: Error, Sendable, Hashable {
  public let fault: PathFault
  /// Certificates between it and the one that was to be validated: 0 is that one itself.
  public let position: Int
  /// SHA-256 of the certificate; nil for one that could not be read.
  public let certificate: [UInt8]?

  /// The sub-indication for a certificate that is looked at now (ETSI EN 319 102-1 §5.2.6.4).
  var subIndication: SubIndication {
    switch fault {
    case .noAnchor: .noChain
    case .weakAlgorithm: .cryptoConstraintsFailureNoProof
    case .notYetValid, .expired: .outOfBoundsNoProof
    case .anchorOutOfBounds: .noChainNoProof
    case .wrongKeyUsage, .wrongPurpose: .chainConstraintsFailure
    case .revoked: position == 0 ? .revokedNoProof : .authorityRevokedNoProof
    case .onHold, .noStatus: .tryLater
    case .noProof: .noProof
    case .malformed, .tooComplex, .badSignature, .neverValidTogether, .notAuthority, .mayNotIssue, .pathTooLong,
      .nameNotPermitted, .nameExcluded, .badPolicyMapping, .noAcceptedPolicy, .unknownCriticalExtension:
      .chainGeneralFailure
    }
  }
}
