import Authority
public import Foundation

/// What is wrong with a certificate, as a report keeps it: ``PathFault`` without what only its validation needs.
public enum CertificateFaultCode: Sendable, Hashable, Codable {
  case malformed, noAnchor, tooComplex, badSignature
  case weakAlgorithm(String)
  case notYetValid, expired, anchorOutOfBounds, neverValidTogether
  case notAuthority, mayNotIssue, pathTooLong, nameNotPermitted, nameExcluded, badPolicyMapping, noAcceptedPolicy
  /// In dotted form.
  case unknownCriticalExtension(String)
  case wrongKeyUsage, wrongPurpose
  case revoked(on: Date)
  case onHold(since: Date)
  case noStatus, noProof

  init(_ fault: PathFault) {
    self =
      switch fault {
      case .malformed: .malformed
      case .noAnchor: .noAnchor
      case .tooComplex: .tooComplex
      case .badSignature: .badSignature
      case .weakAlgorithm(let name): .weakAlgorithm(name)
      case .notYetValid: .notYetValid
      case .expired: .expired
      case .anchorOutOfBounds: .anchorOutOfBounds
      case .neverValidTogether: .neverValidTogether
      case .notAuthority: .notAuthority
      case .mayNotIssue: .mayNotIssue
      case .pathTooLong: .pathTooLong
      case .nameNotPermitted: .nameNotPermitted
      case .nameExcluded: .nameExcluded
      case .badPolicyMapping: .badPolicyMapping
      case .noAcceptedPolicy: .noAcceptedPolicy
      case .unknownCriticalExtension(let identifier): .unknownCriticalExtension(identifier)
      case .wrongKeyUsage: .wrongKeyUsage
      case .wrongPurpose: .wrongPurpose
      case .revoked(let revocation): .revoked(on: revocation.date)
      case .onHold(let revocation): .onHold(since: revocation.date)
      case .noStatus: .noStatus
      case .noProof: .noProof
      }
  }
}
