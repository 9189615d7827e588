import Authority
import Foundation

extension Examination {
  /// Adds what lists say (RFC 5280 §6.3.3): each that covers all reasons by itself, the others together.
  func findLists(
    about position: Int, in path: CertificationPath, _ timing: StatusTiming, _ findings: inout StatusFindings
  ) {
    let certificate = path.certificates[position]
    let points = certificate.extensions.distributionPoints + [.implicit(issuer: certificate.issuer)]
    var partial: [(mask: ReasonMask, statement: StatusStatement)] = []
    for list in evidence.lists {
      let mask = points.reduce(into: ReasonMask()) { mask, point in
        mask.formUnion(list.reasons(about: certificate, at: point))
      }
      guard !mask.isEmpty else { continue }
      guard !list.hasUnknownCritical else {
        findings.miss(.unknownCriticalExtension)
        continue
      }
      guard let signer = signer(of: list, about: position, in: path, timing, &findings) else { continue }
      let used = UsedAlgorithm(scheme: list.signed.scheme, key: signer.kind)
      var statements = [list.statement(about: certificate, algorithms: [used])]
      for delta in evidence.deltas where delta.adds(to: list) && !delta.hasUnknownCritical {
        // A delta list must be signed with the key of its base.
        guard check(delta.signed, of: delta.fingerprint, with: signer) == .valid else { continue }
        let deltaUsed = UsedAlgorithm(scheme: delta.signed.scheme, key: signer.kind)
        statements.append(list.statement(about: certificate, changedBy: delta, algorithms: [used, deltaUsed]))
      }
      if mask == .all {
        findings.statements += statements
      } else {
        partial += statements.map { (mask, $0) }
      }
    }
    join(partial, &findings)
  }

  /// Lists about some reasons count when the newest of them together cover all; a revocation counts by itself.
  private func join(_ partial: [(mask: ReasonMask, statement: StatusStatement)], _ findings: inout StatusFindings) {
    var covered = ReasonMask()
    var joined: [StatusStatement] = []
    for (mask, statement) in partial.sorted(by: { $0.statement.thisUpdate > $1.statement.thisUpdate }) {
      if statement.revocation != nil {
        findings.statements.append(statement)
      } else if !mask.isSubset(of: covered) {
        joined.append(statement)
        covered.formUnion(mask)
      }
    }
    if covered == .all {
      findings.statements.append(StatusStatement(joining: joined))
    } else if !partial.isEmpty {
      findings.miss(.someReasonsOnly)
    }
  }

  /// The key that signed a list if it may (RFC 5280 §6.3.3 f–g): the issuer's, or another one under the list's name that
  /// has a path of its own to the same anchor.
  ///
  /// Stricter than the standard in one thing: another key of the issuer must be certified in the path itself. Else any
  /// authority under the anchor could certify its name, and take back what it revoked.
  private func signer(
    of list: StatusList, about position: Int, in path: CertificationPath, _ timing: StatusTiming,
    _ findings: inout StatusFindings
  ) -> VerifyingKey? {
    let issuer = path.issuer(of: position)
    if list.issuer == issuer.subject, (try? Purpose.lists.check(issuer)) != nil,
      isSigned(list, with: issuer.key, &findings)
    {
      return issuer.key
    }
    if list.issuer == path.anchor.name, (try? Purpose.lists.check(path.anchor.certificate)) != nil,
      isSigned(list, with: path.anchor.key, &findings)
    {
      return path.anchor.key
    }
    let isNamed = list.issuer != path.certificates[position].issuer
    for candidate in pool[list.issuer] where candidate.key != issuer.key {
      guard isNamed || isIssued(candidate, within: path.above(position)), (try? Purpose.lists.check(candidate)) != nil,
        isSigned(list, with: candidate.key, &findings),
        maySign(candidate, under: path.anchor, at: list.thisUpdate, timing)
      else { continue }
      return candidate.key
    }
    findings.miss(.untrustedIssuer)
    return nil
  }

  private func isIssued(_ certificate: PathCertificate, within path: CertificationPath) -> Bool {
    (path.certificates + [path.anchor.certificate]).contains { issuer in
      issuer.subject == certificate.issuer && check(certificate, with: issuer.key) == .valid
    }
  }

  private func isSigned(_ list: StatusList, with key: VerifyingKey, _ findings: inout StatusFindings) -> Bool {
    switch check(list.signed, of: list.fingerprint, with: key) {
    case .valid: return true
    case .invalid: return false
    case .refused:
      findings.miss(.weakAlgorithm)
      return false
    }
  }

  /// Whether the certificate of a list's issuer holds by itself, and did when it signed.
  private func maySign(
    _ candidate: PathCertificate, under anchor: TrustAnchor, at thisUpdate: Date, _ timing: StatusTiming
  ) -> Bool {
    guard !open.contains(candidate) else {
      // Its authority has named it as the one who says whether it is revoked itself; all else about it is being examined.
      return open.last == candidate && candidate.extensions.distributionPoints.contains { $0.names(candidate.subject) }
    }
    switch timing {
    case .present(let time):
      guard let weighed = try? examine(candidate, for: .lists, at: time, under: anchor) else { return false }
      return weighed.conclusion.isPassed
    case .past(let proofs):
      let past = examinePast(candidate, for: .lists, by: proofs, under: anchor)
      return (candidate.validity?.contains(thisUpdate) ?? false) && past.controlTime.map { thisUpdate <= $0 } ?? false
    }
  }
}

extension StatusList {
  /// The reasons for which this list says whether `certificate` is revoked, when it is looked up at `point`; none when it
  /// is not the one of that point (RFC 5280 §6.3.3 b, d).
  fileprivate func reasons(about certificate: PathCertificate, at point: ListPoint) -> ReasonMask {
    if point.issuers == nil {
      guard issuer == certificate.issuer else { return [] }
    } else {
      guard point.publishers.contains(issuer), coverage?.isIndirect ?? false else { return [] }
    }
    guard let coverage else { return point.reasons }
    if let name = coverage.name {
      let own = name.names(under: issuer)
      guard point.names(for: certificate).contains(where: own.contains) else { return [] }
    }
    guard certificate.isAuthority ? coverage.coversAuthorities : coverage.coversHolders else { return [] }
    return coverage.reasons.intersection(point.reasons)
  }

  /// Whether this is a delta list to `list` (RFC 5280 §5.2.4, §6.3.3 c).
  fileprivate func adds(to list: StatusList) -> Bool {
    guard let base, let number, let listNumber = list.number, issuer == list.issuer,
      coverage?.der == list.coverage?.der, authorityKeyIdentifier == list.authorityKeyIdentifier
    else { return false }
    return !listNumber.isLess(than: base) && listNumber.isLess(than: number)
  }

  fileprivate func statement(about certificate: PathCertificate, algorithms: [UsedAlgorithm]) -> StatusStatement {
    StatusStatement(
      source: .list, revocation: revocation(of: certificate), thisUpdate: thisUpdate, nextUpdate: nextUpdate,
      expiredSince: expiredSince, objects: [fingerprint], algorithms: algorithms)
  }

  /// What this list and a newer delta list say together: the entry of the latter goes first (RFC 5280 §6.3.3 i–k).
  fileprivate func statement(
    about certificate: PathCertificate, changedBy delta: StatusList, algorithms: [UsedAlgorithm]
  ) -> StatusStatement {
    let change = delta.revocation(of: certificate)
    let revocation = change.map { $0.reason == .removeFromCRL ? nil : $0 } ?? revocation(of: certificate)
    return StatusStatement(
      source: .list, revocation: revocation, thisUpdate: delta.thisUpdate, nextUpdate: delta.nextUpdate,
      expiredSince: expiredSince, objects: [fingerprint, delta.fingerprint], algorithms: algorithms)
  }
}

extension [UInt8] {
  /// Of two numbers, big endian without leading zeros.
  fileprivate func isLess(than other: [UInt8]) -> Bool {
    count == other.count ? lexicographicallyPrecedes(other) : count < other.count
  }
}
