import Foundation

/// One validation at work: what is given, what was found on the way, and what it may still cost.
///
/// Paths and statuses need one another: the status of a certificate is signed by someone who needs a path, and that one a
/// status. Work is bounded by signatures, steps and depth together, whatever is given.
final class Examination {
  let policy: ValidationPolicy
  let anchors: [TrustAnchor]
  let pool: CertificatePool
  let evidence: RevocationEvidence
  /// The nonce of the question, when answers must bear one.
  let nonce: [UInt8]?

  private let memory: PathMemory
  private var remainingSignatures = 2_000
  /// Certificates looked at in searches for a path.
  var remainingSteps = 10_000
  /// Certificates whose status may still be sought.
  var remainingStatuses = 500
  /// What was relied on for the status of a certificate, by its fingerprint: what was asked for last counts.
  private var noted: [[UInt8]: StatusStatement] = [:]
  /// Certificates whose status is sought at the moment, the outermost first: who signs of themselves proves nothing.
  var open: [PathCertificate] = []

  /// More certificates than this, each needed for the status of another, are not followed.
  static let deepest = 4

  init(
    policy: ValidationPolicy, anchors: [TrustAnchor], pool: CertificatePool, evidence: RevocationEvidence,
    nonce: [UInt8]?, memory: PathMemory
  ) {
    self.policy = policy
    self.anchors = anchors
    self.pool = pool
    self.evidence = evidence
    self.nonce = nonce
    self.memory = memory
  }

  /// Checks each signature once. When too many were checked, none counts any more, and searches end.
  func check(_ signed: SignedBytes, of fingerprint: [UInt8], with key: VerifyingKey) -> VerifyingKey.Outcome {
    let name = PathMemory.SignatureKey(object: fingerprint, key: key.der)
    if let known = memory[name] { return known }
    guard remainingSignatures > 0 else {
      remainingSteps = 0
      return .invalid
    }
    remainingSignatures -= 1
    let outcome = signed.check(with: key)
    memory[name] = outcome
    return outcome
  }

  func note(_ statement: StatusStatement?, of certificate: PathCertificate) {
    noted[certificate.fingerprint] = statement
  }

  /// What was relied on for a path, of its leaf first.
  func noted(of path: CertificationPath) -> [StatusFinding] {
    path.certificates.compactMap { certificate in
      noted[certificate.fingerprint].map { StatusFinding($0, of: certificate) }
    }
  }

  func check(_ certificate: PathCertificate, with key: VerifyingKey) -> VerifyingKey.Outcome {
    check(certificate.signed, of: certificate.fingerprint, with: key)
  }
}
