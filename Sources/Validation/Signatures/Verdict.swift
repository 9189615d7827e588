import Foundation
import Signatures

/// What the judgment of one signature or time stamp came to.
struct Verdict {
  var conclusion: Conclusion<SignatureReason>
  /// Since when the signature is proven to exist.
  var provenTime: Date
  /// What proves it.
  var timeSource = TimeSource.now
  var signer: PathCertificate?
  var path: CertificationPath?
  /// Against the certificates of the path.
  var failures: [PathFailure] = []
  var stamps: [TimeStampFinding] = []
  /// The lists and answers that were relied on for the path.
  var statuses: [StatusFinding] = []
  /// Whether the signed attributes name the certificate.
  var namesCertificate = false

  /// The baseline level, by what the document carries; nil when the signature names no certificate, or is none.
  func level(carrying material: Material, isArchived: Bool) -> SignatureLevel? {
    guard namesCertificate, conclusion.indication != .failed else { return nil }
    guard stamps.contains(where: { $0.indication == .passed }) || isArchived else { return .basic }
    guard carriesAll(material) else { return .timed }
    return isArchived ? .archived : .longTerm
  }

  /// Against a signature that passed, if the policy does not accept its level.
  mutating func demand(_ level: SignatureLevel?, by policy: ValidationPolicy) {
    let isAccepted = level.map(policy.levels.contains) ?? policy.acceptsNoLevel
    if conclusion.isPassed, !isAccepted {
      conclusion = Conclusion(.signatureConstraintsFailure, [.levelNotAccepted(level)])
    }
  }

  /// Whether the certificates below the anchor are carried, and something that says what is revoked.
  private func carriesAll(_ material: Material) -> Bool {
    guard let path, !material.all.lists.isEmpty || !material.all.answers.isEmpty else { return false }
    return path.issued.allSatisfy { material.all.certificates.contains($0.der) }
  }

  /// The certificates from the signer's up, each with what was found against it.
  var certificates: [CertificateFinding] {
    let certificates = path?.certificates ?? [signer].compactMap(\.self)
    return certificates.map { certificate in
      let own = failures.filter { $0.certificate == certificate.fingerprint }
      return CertificateFinding(certificate, faults: own.map { CertificateDefect($0.fault) })
    }
  }
}
