import Authority
import Foundation

/// What lists or an answer say of a certificate, once it is certain who says it.
struct StatusStatement: Sendable {
  let source: StatusFinding.Source
  /// Nil for good.
  let revocation: Revocation?
  let thisUpdate: Date
  let nextUpdate: Date?
  let expiredSince: Date?
  /// SHA-256 of all lists or the answer that it rests on.
  let objects: [[UInt8]]
  /// What it rests on was signed so.
  let algorithms: [UsedAlgorithm]

  /// Whether it would say so if `certificate` were revoked: authorities may forget certificates that have ended.
  func covers(_ certificate: PathCertificate) -> Bool {
    revocation != nil || thisUpdate <= certificate.notAfter || expiredSince.map { $0 <= certificate.notAfter } ?? false
  }

  /// Whether it is new enough at `time` (ETSI EN 319 102-1 §5.2.5): before the next one is due, and not older than the
  /// policy accepts. One that says nothing of the next needs that age.
  func isFresh(at time: Date, by policy: ValidationPolicy) -> Bool {
    if let age = policy.longestStatusAge, thisUpdate.addingTimeInterval(age) < time { return false }
    guard let nextUpdate else { return policy.longestStatusAge != nil }
    return time <= nextUpdate
  }

  /// The same for several statements that only together cover all reasons.
  init(joining statements: [StatusStatement]) {
    source = .list
    revocation = statements.compactMap(\.revocation).min { $0.date < $1.date }
    thisUpdate = statements.map(\.thisUpdate).min() ?? .distantPast
    nextUpdate = statements.contains { $0.nextUpdate == nil } ? nil : statements.compactMap(\.nextUpdate).min()
    expiredSince = statements.contains { $0.expiredSince == nil } ? nil : statements.compactMap(\.expiredSince).max()
    objects = statements.flatMap(\.objects)
    algorithms = statements.flatMap(\.algorithms)
  }

  init(
    source: StatusFinding.Source, revocation: Revocation?, thisUpdate: Date, nextUpdate: Date?, expiredSince: Date?,
    objects: [[UInt8]],
    algorithms: [UsedAlgorithm]
  ) {
    self.source = source
    self.revocation = revocation
    self.thisUpdate = thisUpdate
    self.nextUpdate = nextUpdate
    self.expiredSince = expiredSince
    self.objects = objects
    self.algorithms = algorithms
  }
}

extension Revocation {
  /// Whether the certificate may become good again.
  var isHold: Bool { reason == .certificateHold }

  /// Since when nothing that the key did is to be believed: a key in other hands can sign with any date.
  var start: Date { reason.isCompromise ? min(date, invalidSince ?? date) : date }
}

extension RevocationReason {
  fileprivate var isCompromise: Bool {
    switch self {
    case .keyCompromise, .authorityCompromise, .attributeAuthorityCompromise: true
    default: false
    }
  }
}
