import Authority
import Foundation

extension Examination {
  /// The best path for a certificate at a time (ETSI EN 319 102-1 §5.2.6): the first that passes, else the one with least
  /// against it.
  func examine(
    _ leaf: PathCertificate, for purpose: Purpose, at time: Date, under anchor: TrustAnchor? = nil
  ) throws(PathFailure) -> WeighedPath {
    var best: WeighedPath?
    try searchPaths(from: leaf) { path in
      guard anchor == nil || anchor == path.anchor else { return false }
      let weighed = weigh(path, for: purpose, at: time)
      if best.map({ weighed.conclusion.severity < $0.conclusion.severity }) ?? true { best = weighed }
      return weighed.conclusion.isPassed
    }
    guard let best else { throw PathFailure(fault: .noAnchor, position: 0, certificate: leaf.fingerprint) }
    return best
  }

  private func weigh(_ path: CertificationPath, for purpose: Purpose, at time: Date) -> WeighedPath {
    var policies: Set<String> = []
    do {
      policies = try path.process(for: purpose, by: policy)
    } catch {
      return WeighedPath(path: path, policies: [], conclusion: Conclusion([error]))
    }
    var failures = boundsFailures(of: path, at: time) + algorithmFailures(of: path, at: time)
    var isKnownGood = false
    // From the top, since lists of a revoked authority are nobody's.
    for position in path.issued.indices.reversed() {
      let certificate = path.issued[position]
      if position == 0, certificate.extensions.isShortLived || certificate.isExempt(for: purpose) { continue }
      let standing = standing(of: position, in: path, at: time)
      switch standing {
      case .good: break
      case .revoked(let revocation):
        failures.append(path.failure(revocation.isHold ? .onHold(revocation) : .revoked(revocation), at: position))
      case .unknown(let gap):
        if position == 0, time > certificate.notAfter {
          isKnownGood = wasGood(position, in: path, at: certificate.notAfter)
          if isKnownGood { continue }
        }
        if policy.needsStatus(at: position) { failures.append(path.failure(.noStatus(gap), at: position)) }
      }
    }
    return WeighedPath(path: path, policies: policies, conclusion: Conclusion(failures, isKnownGood: isKnownGood))
  }

  private func boundsFailures(of path: CertificationPath, at time: Date) -> [PathFailure] {
    var failures: [PathFailure] = []
    for (position, certificate) in path.issued.enumerated() {
      if time < certificate.notBefore { failures.append(path.failure(.notYetValid, at: position)) }
      if time > certificate.notAfter { failures.append(path.failure(.expired, at: position)) }
    }
    if !path.anchor.period.contains(time) {
      failures.append(path.failure(.anchorOutOfBounds, at: path.certificates.count))
    }
    return failures
  }

  private func algorithmFailures(of path: CertificationPath, at time: Date) -> [PathFailure] {
    path.issued.indices.compactMap { position in
      let used = UsedAlgorithm(scheme: path.issued[position].signed.scheme, key: path.issuer(of: position).key.kind)
      let end = policy.algorithms.end(of: used)
      return end.until < time ? path.failure(.weakAlgorithm(end.name), at: position) : nil
    }
  }
}

extension PathCertificate {
  /// Whether its issuer exempts it from being checked. Of responders alone: no other certificate may say so of itself.
  fileprivate func isExempt(for purpose: Purpose) -> Bool {
    purpose == .statusAnswers && extensions.isUncheckedResponder
  }
}

extension Conclusion<PathFailure> {
  /// What failures say together: the worst of them gives the sub-indication.
  init(_ failures: [PathFailure], isKnownGood: Bool = false) {
    let worst = failures.max { Self.rank($0.subIndication) < Self.rank($1.subIndication) }
    guard let worst else {
      self = .passed
      return
    }
    let isOutOfBounds = worst.subIndication == .outOfBoundsNoProof
    let onlyLeaf = failures.allSatisfy { $0.position == 0 }
    self.init(
      isOutOfBounds && isKnownGood && onlyLeaf ? .outOfBoundsNotRevoked : worst.subIndication,
      failures.filter { $0 == worst } + failures.filter { $0 != worst })
  }

  /// 0 when passed; the more, the less may still be found to help.
  var severity: Int { subIndication.map(Self.rank) ?? 0 }

  private static func rank(_ subIndication: SubIndication) -> Int {
    switch subIndication {
    case .tryLater: 1
    case .outOfBoundsNotRevoked: 2
    case .outOfBoundsNoProof, .revocationOutOfBoundsNoProof: 3
    case .noProof: 4
    case .revokedNoProof: 5
    case .authorityRevokedNoProof: 6
    case .cryptoConstraintsFailureNoProof: 7
    case .noChainNoProof: 8
    case .chainConstraintsFailure: 9
    case .chainGeneralFailure: 10
    default: 11
    }
  }
}
