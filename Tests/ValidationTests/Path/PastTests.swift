import Foundation
import Testing

@testable import Validation

@Suite("Certificates in the past, by what is proven")
struct PastTests {
  let now = SampleWorld.now
  let day = SampleWorld.day

  /// What the past validation of `holder` says, with these proofs.
  func judge(
    _ world: SampleWorld, _ holder: SampleParty, _ proofs: ProofsOfExistence
  ) throws -> PastCertificateReport {
    let validator = CertificateValidator(
      policy: world.policy, anchors: try world.anchors.map { try TrustAnchor(certificate: $0.der) },
      certificates: world.pool, lists: world.lists, answers: world.answers)
    return validator.validatePast(try PathCertificate(der: holder.der), for: world.purpose, by: proofs)
  }

  /// Proofs that all that the world has existed `days` ago.
  func proofs(of world: SampleWorld, _ holder: SampleParty, daysAgo days: Double) -> ProofsOfExistence {
    var proofs = ProofsOfExistence(now: now)
    for der in world.pool + world.lists + world.answers + [holder.der] {
      proofs.add(ProofsOfExistence.digest(of: der), at: now - days * day)
    }
    return proofs
  }

  @Test("while the list is fresh, the key is believed until now")
  func fresh() throws {
    var world = try SampleWorld()
    let authority = try world.checkedAuthority()
    try world.publish(by: authority)
    let holder = try world.holder(by: authority)
    let report = try judge(world, holder, ProofsOfExistence(now: now))
    #expect(report.conclusion.isPassed && report.controlTime == now)
  }

  @Test("a revoked key is believed until it was revoked")
  func revoked() throws {
    var world = try SampleWorld()
    let authority = try world.checkedAuthority()
    let holder = try world.holder(by: authority)
    try world.publish(by: authority, revoking: holder.serial)
    let report = try judge(world, holder, ProofsOfExistence(now: now))
    #expect(report.conclusion.isPassed && report.controlTime == now - 10 * day)
  }

  @Test("a key in other hands is believed until it got there, and one that was given up until it was revoked")
  func invalidityDate() throws {
    for (reason, expected) in [(UInt8(1), now - 30 * day), (4, now - 10 * day)] {
      var world = try SampleWorld()
      let authority = try world.checkedAuthority()
      let holder = try world.holder(by: authority)
      try world.publish(by: authority, revoking: holder.serial) {
        $0.entries[0].reason = reason
        $0.entries[0].invalidSince = SampleWorld.now - 30 * SampleWorld.day
      }
      #expect(try judge(world, holder, ProofsOfExistence(now: now)).controlTime == expected)
    }
  }

  @Test("a revoked authority is believed until it was revoked, for all below it")
  func revokedAuthority() throws {
    var world = try SampleWorld()
    world.policy.statusRule = .all
    let authority = try world.authority("A")
    try world.publish(by: world.root, revoking: authority.serial)
    let holder = try world.holder(by: authority)
    try world.publish(by: authority) { $0.thisUpdate = Bytes.time(now - 20 * day) }
    let early = try judge(world, holder, proofs(of: world, holder, daysAgo: 15))
    #expect(early.conclusion.isPassed && early.controlTime == now - 10 * day)
    let late = try judge(world, holder, proofs(of: world, holder, daysAgo: 5))
    #expect(late.conclusion.subIndication == .noProof && late.controlTime == nil)
  }

  @Test("an old list lets believe until it was made")
  func stale() throws {
    var world = try SampleWorld()
    let authority = try world.checkedAuthority()
    let holder = try world.holder(by: authority)
    try world.publish(by: authority) {
      $0.thisUpdate = Bytes.time(now - 50 * day)
      $0.nextUpdate = Bytes.time(now - 43 * day)
    }
    let report = try judge(world, holder, proofs(of: world, holder, daysAgo: 40))
    #expect(report.conclusion.isPassed && report.controlTime == now - 50 * day)
  }

  @Test("an expired certificate is believed by what was said while it was valid, and not by a later list")
  func expired() throws {
    var world = try SampleWorld()
    let authority = try world.checkedAuthority()
    let holder = try world.holder(by: authority) { $0.notAfter = Bytes.time(now - 30 * day) }
    try world.publish(by: authority)
    #expect(try judge(world, holder, ProofsOfExistence(now: now)).conclusion.subIndication == .noProof)
    try world.publish(by: authority) {
      $0.thisUpdate = Bytes.time(now - 31 * day)
      $0.nextUpdate = Bytes.time(now - 24 * day)
    }
    #expect(try judge(world, holder, proofs(of: world, holder, daysAgo: 20)).controlTime == now - 31 * day)
  }

  @Test("a list that keeps expired certificates speaks for them")
  func expiredOnList() throws {
    var world = try SampleWorld()
    let authority = try world.checkedAuthority()
    let holder = try world.holder(by: authority) { $0.notAfter = Bytes.time(now - 30 * day) }
    try world.publish(by: authority) {
      $0.extensions = [SampleExtension("2.5.29.60", Bytes.generalized(now - 300 * day))]
    }
    #expect(try judge(world, holder, ProofsOfExistence(now: now)).controlTime == now)
  }

  @Test("an algorithm that has ended is believed until its end, or for what is proven to be older")
  func endedAlgorithm() throws {
    var world = try SampleWorld()
    let end = now - 100 * day
    let authority = try world.checkedAuthority()
    try world.publish(by: authority) { $0.thisUpdate = Bytes.time(now - 200 * day) }
    world.policy.algorithms = AlgorithmTable([
      AlgorithmLimit("ECDSA", until: end), AlgorithmLimit("SHA-256"),
    ])
    let holder = try world.holder(by: authority)
    #expect(try judge(world, holder, ProofsOfExistence(now: now)).conclusion.subIndication == .noProof)
    world.lists[0] = try SampleList(by: world.root).der()
    let proven = try judge(world, holder, proofs(of: world, holder, daysAgo: 150))
    #expect(proven.conclusion.isPassed && proven.controlTime == now)
    world.policy.algorithms = AlgorithmTable([])
    let never = try judge(world, holder, proofs(of: world, holder, daysAgo: 150))
    #expect(never.conclusion.subIndication == .cryptoConstraintsFailureNoProof)
  }

  @Test("certificates that were never valid together prove nothing")
  func neverTogether() throws {
    var world = try SampleWorld()
    let authority = try world.authority("A") { $0.notAfter = Bytes.time(now - 100 * day) }
    let holder = try world.holder(by: authority) { $0.notBefore = Bytes.time(now - 50 * day) }
    let report = try judge(world, holder, ProofsOfExistence(now: now))
    #expect(report.conclusion.reasons.map(\.fault) == [.neverValidTogether])
    #expect(report.conclusion.subIndication == .chainGeneralFailure)
  }

  @Test("an anchor that is trusted no more is believed until then")
  func anchorEnded() throws {
    var world = try SampleWorld()
    let authority = try world.authority("A")
    let holder = try world.holder(by: authority)
    world.policy.statusRule = .none
    let period = (now - 300 * day)...(now - 20 * day)
    let validator = CertificateValidator(
      policy: world.policy, anchors: [try TrustAnchor(certificate: world.root.der, during: period)],
      certificates: world.pool)
    let certificate = try PathCertificate(der: holder.der)
    let present = validator.validate(certificate, for: .any, at: now)
    #expect(present.conclusion.subIndication == .noChainNoProof)
    let past = validator.validatePast(certificate, for: .any, by: proofs(of: world, holder, daysAgo: 30))
    #expect(past.controlTime == now - 20 * day)
    #expect(present.mended(by: past, provenAt: now - 25 * day).isPassed)
    #expect(present.mended(by: past, provenAt: now - 5 * day).subIndication == .noChainNoProof)
  }

  @Test("a proof before the revocation mends, one after it does not, and one outside of the validity fails")
  func mending() throws {
    var world = try SampleWorld()
    let authority = try world.checkedAuthority()
    let holder = try world.holder(by: authority)
    try world.publish(by: authority, revoking: holder.serial)
    let present = try world.judge(holder)
    let past = try judge(world, holder, ProofsOfExistence(now: now))
    #expect(present.conclusion.subIndication == .revokedNoProof)
    #expect(present.mended(by: past, provenAt: now - 11 * day).isPassed)
    #expect(present.mended(by: past, provenAt: now - 9 * day).subIndication == .revokedNoProof)
    #expect(present.mended(by: past, provenAt: now - 500 * day).subIndication == .notYetValid)
  }

  @Test("a good certificate that has ended is known not to be revoked, and is out of bounds")
  func outOfBounds() throws {
    var world = try SampleWorld()
    let authority = try world.checkedAuthority()
    let holder = try world.holder(by: authority) { $0.notAfter = Bytes.time(now - 30 * day) }
    try world.publish(by: authority) {
      $0.thisUpdate = Bytes.time(now - 31 * day)
      $0.nextUpdate = Bytes.time(now - 24 * day)
    }
    let present = try world.judge(holder)
    #expect(present.conclusion.subIndication == .outOfBoundsNotRevoked)
    let past = try judge(world, holder, proofs(of: world, holder, daysAgo: 26))
    #expect(present.mended(by: past, provenAt: now - 32 * day).isPassed)
    world.lists.removeLast()
    #expect(try world.judge(holder).conclusion.subIndication == .outOfBoundsNoProof)
  }

  @Test("of several proofs the earliest counts, and without one a thing exists now")
  func proofs() {
    var proofs = ProofsOfExistence(now: now)
    #expect(proofs.time(of: [1]) == now)
    proofs.add([1], at: now - day)
    proofs.add([1], at: now - 2 * day)
    proofs.add([1], at: now - day)
    #expect(proofs.time(of: [1]) == now - 2 * day)
  }
}
