extension CertificateDefect {
  /// The word that a report has for a defect.
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
}
