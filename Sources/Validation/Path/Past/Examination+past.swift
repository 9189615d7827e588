import Authority
import Foundation

extension Examination {
  /// Past certificate validation (ETSI EN 319 102-1 §5.6.2.1).
  func examinePast(
    _ leaf: PathCertificate, for purpose: Purpose, by proofs: ProofsOfExistence, under anchor: TrustAnchor? = nil
  ) -> PastFinding {
    var best: PastFinding?
    do {
      try searchPaths(from: leaf) { path in
        guard anchor == nil || anchor == path.anchor else { return false }
        let found = examinePast(path, for: purpose, by: proofs)
        if best.map({ found.conclusion.severity < $0.conclusion.severity }) ?? true { best = found }
        return found.conclusion.isPassed
      }
    } catch {
      return PastFinding(path: nil, conclusion: Conclusion([error]), controlTime: nil, policies: [])
    }
    let none = PathFailure(fault: .noAnchor, position: 0, certificate: leaf.fingerprint)
    return best ?? PastFinding(path: nil, conclusion: Conclusion([none]), controlTime: nil, policies: [])
  }

  private func examinePast(
    _ path: CertificationPath, for purpose: Purpose, by proofs: ProofsOfExistence
  ) -> PastFinding {
    do {
      guard path.validity != nil else { throw path.failure(.neverValidTogether, at: 0) }
      let policies = try path.process(for: purpose, by: policy)
      let time = try controlTime(of: path, from: path.issued.count - 1, by: proofs)
      return PastFinding(path: path, conclusion: .passed, controlTime: time, policies: policies)
    } catch let failure as PathFailure {
      return PastFinding(path: path, conclusion: Conclusion([failure]), controlTime: nil, policies: [])
    } catch {
      let failure = path.failure(.malformed, at: 0)
      return PastFinding(path: path, conclusion: Conclusion([failure]), controlTime: nil, policies: [])
    }
  }

  /// Validation time sliding (ETSI EN 319 102-1 §5.6.2.2): goes down from the certificate at `start` and moves the time
  /// back to the last one at which each could be relied on.
  ///
  /// Stricter than the standard in one thing: what is revoked for good by any statement counts, not only by the newest.
  func controlTime(
    of path: CertificationPath, from start: Int, by proofs: ProofsOfExistence
  ) throws(PathFailure) -> Date {
    var control = min(proofs.now, path.anchor.period.upperBound)
    guard !path.issued.isEmpty, start >= 0 else { return control }
    for position in (0...start).reversed() {
      let certificate = path.issued[position]
      guard proofs.time(of: certificate.fingerprint) <= control else { throw path.failure(.noProof, at: position) }
      if certificate.extensions.isShortLived || certificate.extensions.isUncheckedResponder {
        control = min(control, certificate.notAfter)
      } else {
        try slide(&control, by: position, in: path, proofs)
      }
      let used = UsedAlgorithm(scheme: certificate.signed.scheme, key: path.issuer(of: position).key.kind)
      try limit(&control, by: used, of: certificate.fingerprint, position, in: path, proofs)
    }
    return control
  }

  private func slide(
    _ control: inout Date, by position: Int, in path: CertificationPath, _ proofs: ProofsOfExistence
  ) throws(PathFailure) {
    let certificate = path.issued[position]
    let statements = findings(about: position, in: path, .past(proofs)).statements
    let provable = statements.filter { statement in
      statement.thisUpdate <= control && statement.covers(certificate)
        && statement.objects.allSatisfy { proofs.time(of: $0) <= control }
    }
    guard let newest = provable.max(by: { $0.thisUpdate < $1.thisUpdate }) else {
      guard !policy.needsStatus(at: position) else { throw path.failure(.noProof, at: position) }
      control = min(control, certificate.notAfter)
      return
    }
    note(newest, of: certificate)
    let revocations = statements.compactMap(\.revocation).filter { !$0.isHold }
    if let revocation = newest.revocation ?? revocations.min(by: { $0.start < $1.start }) {
      control = min(control, revocation.start)
    } else if !newest.isFresh(at: control, by: policy) {
      control = newest.thisUpdate
    }
    if let first = revocations.map(\.start).min() { control = min(control, first) }
    for used in newest.algorithms {
      for object in newest.objects { try limit(&control, by: used, of: object, position, in: path, proofs) }
    }
  }

  /// An algorithm that has ended counts for what is proven to be older, and else until its end.
  private func limit(
    _ control: inout Date, by used: UsedAlgorithm, of object: [UInt8], _ position: Int, in path: CertificationPath,
    _ proofs: ProofsOfExistence
  ) throws(PathFailure) {
    let end = policy.algorithms.end(of: used)
    guard end.until > .distantPast else { throw path.failure(.weakAlgorithm(end.name), at: position) }
    if end.until < control, proofs.time(of: object) > end.until { control = end.until }
  }
}
