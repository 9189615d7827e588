import Authority
import Foundation

extension Examination {
  /// How the certificate at a position of its path stands at a time (RFC 5280 §6.3, RFC 6960 §3.2).
  ///
  /// A revocation for good counts wherever it is said; else the newest that is fresh decides.
  func standing(of position: Int, in path: CertificationPath, at time: Date) -> Standing {
    var findings = findings(about: position, in: path, .present(time))
    let usable = findings.statements.filter { statement in
      guard statement.thisUpdate <= time + policy.clockTolerance else {
        findings.miss(.tooNew)
        return false
      }
      guard statement.algorithms.allSatisfy({ policy.algorithms.end(of: $0).until >= time }) else {
        findings.miss(.weakAlgorithm)
        return false
      }
      return true
    }
    let certificate = path.certificates[position]
    let revoking = usable.filter { $0.revocation.map { !$0.isHold && $0.start <= time } ?? false }
    let first = revoking.min { left, right in
      (left.revocation?.start ?? .distantFuture) < (right.revocation?.start ?? .distantFuture)
    }
    note(first ?? usable.max { $0.thisUpdate < $1.thisUpdate }, of: certificate)
    if let revocation = first?.revocation { return .revoked(revocation) }
    let fresh = usable.filter { $0.isFresh(at: time, by: policy) && $0.covers(certificate) }
    guard let newest = fresh.max(by: { $0.thisUpdate < $1.thisUpdate }) else {
      if !usable.isEmpty { findings.miss(.stale) }
      return .unknown(findings.gap)
    }
    note(newest, of: certificate)
    if let hold = newest.revocation, hold.date <= time { return .revoked(hold) }
    return .good(newest)
  }

  /// Whether a certificate that has ended is known not to have been revoked until then.
  func wasGood(_ position: Int, in path: CertificationPath, at end: Date) -> Bool {
    guard case .good = standing(of: position, in: path, at: end) else { return false }
    return true
  }

  /// All statements about the certificate at a position, by whoever may make them.
  func findings(about position: Int, in path: CertificationPath, _ timing: StatusTiming) -> StatusFindings {
    let certificate = path.certificates[position]
    var findings = StatusFindings()
    remainingStatuses -= 1
    guard remainingStatuses > 0, open.count < Self.deepest, !open.contains(certificate) else {
      findings.miss(.untrustedIssuer)
      return findings
    }
    open.append(certificate)
    defer { open.removeLast() }
    findAnswers(about: position, in: path, timing, &findings)
    findLists(about: position, in: path, timing, &findings)
    return findings
  }
}
