import Foundation
import Keys
import Signatures
import TestSupport
import Testing

@testable import Authority

@Suite("Authorities that follow one another")
struct DeskSuccessionTests {
  let now = TestDesk.now

  private func seal(_ desk: AuthorityDesk) async throws -> IssuedCertificate {
    let id = try await desk.ask(for: .seals, TestDesk.holder, csr: try TestDesk.csr(), by: "awa", at: now)
    _ = try await desk.approve(id, by: "issa", at: now)
    return try #require(try await desk.approve(id, by: "fanta", at: now))
  }

  private func list(_ desk: AuthorityDesk, _ id: AuthorityID) async throws -> RevocationList {
    try RevocationList(der: try #require(try await desk.list(from: id, scope: .complete, isDelta: false)))
  }

  @Test("the new authority issues, and the old one goes on to tell of what it issued", arguments: TestedEngine.allCases)
  func overlap(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    // Its folder goes with it.
    defer { withExtendedLifetime(state) {} }
    let old = try await state.seal()
    let desk = try await state.followed(for: .seals, at: now)
    let new = try await seal(desk)
    let (first, second) = (AuthorityID.seals, AuthorityID.seals.next)
    let before = try desk.authority(named: first).certificate
    let after = try desk.authority(named: second).certificate
    #expect(new.issuer == after.subject && old.issuer == before.subject && new.issuer != old.issuer)
    #expect(try await desk.certificate(old.serial).issuer == first)
    #expect(try await desk.certificate(new.serial).issuer == second)
    let listed = Set(try await desk.certificates(of: .seals).map(\.certificate.serial))
    #expect(listed.isSuperset(of: [old.serial, new.serial]))

    try await desk.revoke(old.serial, because: .superseded, by: "issa", at: now)
    let (oldList, newList) = (try await list(desk, first), try await list(desk, second))
    #expect(oldList.revocation(of: old.serial) != nil)
    #expect(oldList.isIssued(by: before) && newList.isIssued(by: after) && newList.revoked.isEmpty)
    #expect(try await state.answer(old.serial, at: now, from: desk, about: first).keptUntil != nil)
    #expect(try await state.answer(new.serial, at: now, from: desk, about: second).keptUntil != nil)
    #expect(try await desk.inspect() == [])
  }

  @Test("openssl goes from both generations to the one root, by the list of each", .enabled(if: Peer.has("openssl")))
  func peer() async throws {
    let state = try await TestDesk.founded()
    // Its folder goes with it.
    defer { withExtendedLifetime(state) {} }
    let old = try await state.seal()
    let desk = try await state.followed(for: .seals, at: now)
    let new = try await seal(desk)
    let peer = try Peer()
    try peer.write(desk.root.certificate.pem, as: "root.pem")
    try peer.write(old.pem, as: "old.pem")
    try peer.write(new.pem, as: "new.pem")
    let both = [AuthorityID.seals, AuthorityID.seals.next]
    try peer.write(try both.map { try desk.authority(named: $0).certificate.pem }.joined(), as: "authorities.pem")
    var lists = try await list(desk, .root).pem
    for id in both { lists += try await list(desk, id).pem }
    try peer.write(lists, as: "lists.pem")
    let said = try peer.run(
      "openssl", "verify", "-CAfile", "root.pem", "-untrusted", "authorities.pem", "-CRLfile", "lists.pem",
      "-crl_check_all", "old.pem", "new.pem")
    #expect(said.output == "old.pem: OK\nnew.pem: OK\n")
  }

  @Test("what the State itself holds stays under the old authority until it is certified anew")
  func held() async throws {
    let state = try await TestDesk.founded()
    // Its folder goes with it.
    defer { withExtendedLifetime(state) {} }
    let desk = try await state.followed(for: .timeStamps, at: now)
    let before = try #require(try await desk.held(.timeStamps, at: now))
    #expect(before.issuer == (try desk.authority(named: .timeStamps).certificate))
    let key = try #require(before.key.next)
    try state.keys.create(key)
    let made = try await desk.certify(.timeStamps, over: key, by: "issa", at: now.addingTimeInterval(1))
    let after = try #require(try await desk.held(.timeStamps, at: now.addingTimeInterval(1)))
    let issuer = try desk.authority(.timeStamps).certificate
    #expect(after == made && after.key == key && after.issuer == issuer)
    #expect(try await desk.inspect() == [])
  }

  @Test("an authority whose time is over publishes nothing more, and stops nobody")
  func ended() async throws {
    let state = try await TestDesk.founded()
    // Its folder goes with it.
    defer { withExtendedLifetime(state) {} }
    let desk = try await state.followed(for: .seals, at: now.addingTimeInterval(6 * 365 * 86_400))
    let end = try desk.authority(named: .seals).certificate.notAfter.addingTimeInterval(1)
    #expect(try await desk.publish(at: end, isForced: true).made[.seals] == 1)
  }

  @Test("an authority whose key was retired publishes nothing more, and stops nobody")
  func retired() async throws {
    let state = try await TestDesk.founded()
    // Its folder goes with it.
    defer { withExtendedLifetime(state) {} }
    let key = try #require(AuthorityKeys.authority(.seals))
    let desk = try state.opened(over: RetiredKeys(keys: state.keys, retired: key))
    // Responders are due too.
    let made = try await desk.publish(at: now.addingTimeInterval(80 * 86_400), isForced: true).made
    #expect(made[.seals] == nil && made[.servers] == 1 && made[.root] == 1)
  }

  @Test("lists of trust are signed with another key once theirs was retired")
  func retiredTrustList() async throws {
    let state = try await TestDesk.founded()
    // Its folder goes with it.
    defer { withExtendedLifetime(state) {} }
    let old = try await state.desk.trustSigner(at: now).signer.key
    let desk = try state.opened(over: RetiredKeys(keys: state.keys, retired: old))
    #expect(try await desk.trustSigner(at: now).signer.key == old.next)
    #expect(try await desk.trustSigner(at: now).signer.key == old.next)
  }

  @Test(
    "names of authorities are read as they are written, and no others",
    arguments: [
      ("seals", AuthorityID.seals), ("time-stamps", .timeStamps), ("time-stamps-g2", AuthorityID.timeStamps.next),
      ("seals-g12", AuthorityID(.seals, generation: 12)), ("seals-g1", nil), ("seals-g02", nil), ("seals-g", nil),
      ("seals-g+2", nil), ("seals-g2-g3", nil), ("", nil), ("timeStamps", nil), ("seals-g1000", nil),
      ("impots-g2", nil),
    ] as [(String, AuthorityID?)])
  func names(slug: String, id: AuthorityID?) {
    #expect(AuthorityID(slug: slug) == id)
    if let id {
      #expect(id.slug == slug)
      #expect(AuthorityID(rawValue: id.rawValue) == id)
    }
  }
}
