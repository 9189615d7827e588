public import Foundation

extension CertificateReport {
  /// What this conclusion becomes for something that the key of the certificate signed and that is proven to have existed
  /// at `proven`: the part of past signature validation that is about certificates (ETSI EN 319 102-1 §5.6.2.4).
  ///
  /// `past` is the validation of the same certificate in the past. A conclusion that no proof can mend stays as it is.
  public func mended(by past: PastCertificateReport, provenAt proven: Date) -> Conclusion<PathFailure> {
    guard let subIndication = conclusion.subIndication, subIndication.isMendable else { return conclusion }
    guard let controlTime = past.controlTime, let leaf = past.path?.leaf, proven <= controlTime else {
      return conclusion
    }
    if proven < leaf.notBefore { return Conclusion(.notYetValid, conclusion.reasons) }
    if proven > leaf.notAfter { return Conclusion(.expired, conclusion.reasons) }
    return .passed
  }
}

extension SubIndication {
  /// Whether a proof that the signature is older may help.
  fileprivate var isMendable: Bool {
    switch self {
    case .revokedNoProof, .authorityRevokedNoProof, .outOfBoundsNoProof, .outOfBoundsNotRevoked,
      .revocationOutOfBoundsNoProof, .cryptoConstraintsFailureNoProof, .noChainNoProof:
      true
    default: false
    }
  }
}
