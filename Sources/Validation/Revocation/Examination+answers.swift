import Authority
import Foundation

extension Examination {
  /// Adds what answers of OCSP say (RFC 6960 §3.2, §4.2.2.2).
  func findAnswers(
    about position: Int, in path: CertificationPath, _ timing: StatusTiming, _ findings: inout StatusFindings
  ) {
    let certificate = path.certificates[position]
    let issuer = path.issuer(of: position)
    for answer in evidence.answers {
      for item in answer.items where item.isAbout(certificate, from: issuer.key) {
        guard !answer.hasUnknownCritical, !item.hasUnknownCritical else {
          findings.miss(.unknownCriticalExtension)
          continue
        }
        guard nonce == nil || answer.nonce == nonce else {
          findings.miss(.wrongNonce)
          continue
        }
        guard let key = signer(of: answer, for: path.above(position), issuer, timing, &findings) else { continue }
        let revocation: Revocation?
        switch item.status {
        case .unknown:
          findings.miss(.unknownToResponder)
          continue
        case .good: revocation = nil
        case .revoked(let known): revocation = known
        }
        findings.statements.append(
          StatusStatement(
            source: .answer, revocation: revocation, thisUpdate: item.thisUpdate, nextUpdate: item.nextUpdate,
            expiredSince: item.expiredSince, objects: [answer.fingerprint],
            algorithms: [UsedAlgorithm(scheme: answer.signed.scheme, key: key.kind)]))
      }
    }
  }

  /// The key that signed an answer if it may: the issuer's own, or one that the issuer itself has delegated.
  private func signer(
    of answer: StatusResponse, for path: CertificationPath, _ issuer: PathCertificate, _ timing: StatusTiming,
    _ findings: inout StatusFindings
  ) -> VerifyingKey? {
    if answer.isOf(issuer), isSigned(answer, with: issuer.key, &findings) { return issuer.key }
    for responder in anchors where responder.answers(for: path.anchor) && answer.isOf(responder.certificate) {
      guard responder.period.contains(answer.producedAt),
        responder.certificate.validity?.contains(answer.producedAt) ?? false,
        isSigned(answer, with: responder.key, &findings)
      else { continue }
      return responder.key
    }
    for responder in answer.certificates + namedCertificates(answer) where answer.isOf(responder) {
      guard responder.issuer == issuer.subject, check(responder, with: issuer.key) == .valid,
        isSigned(answer, with: responder.key, &findings),
        mayAnswer(responder, for: path, at: answer.producedAt, timing)
      else { continue }
      return responder.key
    }
    findings.miss(.untrustedIssuer)
    return nil
  }

  private func isSigned(_ answer: StatusResponse, with key: VerifyingKey, _ findings: inout StatusFindings) -> Bool {
    switch check(answer.signed, of: answer.fingerprint, with: key) {
    case .valid: return true
    case .invalid: return false
    case .refused:
      findings.miss(.weakAlgorithm)
      return false
    }
  }

  private func namedCertificates(_ answer: StatusResponse) -> [PathCertificate] {
    guard case .name(let name) = answer.responder else { return [] }
    return pool[name]
  }

  /// Whether the issuer has delegated answers to `responder`, and it was good when it answered.
  private func mayAnswer(
    _ responder: PathCertificate, for issuer: CertificationPath, at producedAt: Date, _ timing: StatusTiming
  ) -> Bool {
    guard responder.extensions.unknownCritical == nil, (try? Purpose.statusAnswers.check(responder)) != nil,
      responder.validity?.contains(producedAt) ?? false
    else { return false }
    let above = issuer.isAnchored ? [] : issuer.certificates
    let path = CertificationPath(certificates: [responder] + above, anchor: issuer.anchor)
    let used = UsedAlgorithm(scheme: responder.signed.scheme, key: path.issuer(of: 0).key.kind)
    let isExempt = responder.extensions.isUncheckedResponder || responder.extensions.isShortLived
    switch timing {
    case .present(let time):
      guard responder.validity?.contains(time) ?? false, policy.algorithms.end(of: used).until >= time else {
        return false
      }
      if isExempt { return true }
      switch standing(of: 0, in: path, at: time) {
      case .good: return true
      case .revoked: return false
      case .unknown: return !policy.responderNeedsStatus
      }
    case .past(let proofs):
      if isExempt { return policy.algorithms.end(of: used).until >= producedAt }
      guard let end = try? controlTime(of: path, from: 0, by: proofs) else { return !policy.responderNeedsStatus }
      return producedAt <= end
    }
  }
}
