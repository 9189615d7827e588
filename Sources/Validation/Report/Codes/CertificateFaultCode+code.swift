import Foundation

extension CertificateFaultCode {
  /// The word that a report has for a fault.
  public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
    case malformed
    case noAnchor = "no-anchor"
    case tooComplex = "too-complex"
    case badSignature = "bad-signature"
    case weakAlgorithm = "weak-algorithm"
    case notYetValid = "not-yet-valid"
    case expired
    case anchorOutOfBounds = "anchor-out-of-bounds"
    case neverValidTogether = "never-valid-together"
    case notAuthority = "not-authority"
    case mayNotIssue = "may-not-issue"
    case pathTooLong = "path-too-long"
    case nameNotPermitted = "name-not-permitted"
    case nameExcluded = "name-excluded"
    case badPolicyMapping = "bad-policy-mapping"
    case noAcceptedPolicy = "no-accepted-policy"
    case unknownCriticalExtension = "unknown-critical-extension"
    case wrongKeyUsage = "wrong-key-usage"
    case wrongPurpose = "wrong-purpose"
    case revoked
    case onHold = "on-hold"
    case noStatus = "no-status"
    case noProof = "no-proof"
  }

  public var code: Code {
    switch self {
    case .malformed: .malformed
    case .noAnchor: .noAnchor
    case .tooComplex: .tooComplex
    case .badSignature: .badSignature
    case .weakAlgorithm: .weakAlgorithm
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
    case .unknownCriticalExtension: .unknownCriticalExtension
    case .wrongKeyUsage: .wrongKeyUsage
    case .wrongPurpose: .wrongPurpose
    case .revoked: .revoked
    case .onHold: .onHold
    case .noStatus: .noStatus
    case .noProof: .noProof
    }
  }

  /// An algorithm or an extension in dotted form.
  var detail: String? {
    switch self {
    case .weakAlgorithm(let name), .unknownCriticalExtension(let name): name
    default: nil
    }
  }

  /// Since when it is revoked or suspended.
  var date: Date? {
    switch self {
    case .revoked(let date), .onHold(let date): date
    default: nil
    }
  }
}
