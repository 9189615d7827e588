import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Authority

@Suite("Revocation at the desk")
struct DeskRevocationTests {
  let now = TestDesk.now

  private func list(_ desk: AuthorityDesk, _ use: AuthorityUse, delta: Bool = false) async throws -> RevocationList {
    try RevocationList(der: try #require(try await desk.list(of: use, scope: .complete, isDelta: delta)))
  }

  @Test(
    "a revocation stands in the list that is made with it, with its reason and since when the key is lost",
    arguments: TestedEngine.allCases)
  func revoked(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    let desk = state.desk
    let seal = try await state.seal()
    let before = try await list(desk, .seals)
    let lost = now.addingTimeInterval(-600)
    try await desk.revoke(seal.serial, because: .keyCompromise, invalidSince: lost, by: "issa", at: now)
    let after = try await list(desk, .seals)
    let issuer = try desk.authority(.seals).certificate
    #expect(after.number > before.number && after.isIssued(by: issuer))
    let revocation = try #require(after.revocation(of: seal.serial))
    #expect(revocation.reason == .keyCompromise && revocation.invalidSince == lost)
    await #expect(throws: AuthorityError.alreadyRevoked(on: now)) {
      try await desk.revoke(seal.serial, because: .superseded, by: "issa", at: now)
    }
  }

  @Test("a suspension is taken back, and a delta list tells both", arguments: TestedEngine.allCases)
  func suspension(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    let desk = state.desk
    let person = RequestedHolder.person(state: .ml, givenName: "Awa", surname: "Diarra", number: "P-1", title: nil)
    let id = try await desk.ask(for: .signatures, person, csr: try TestDesk.csr(), by: "awa", at: now)
    _ = try await desk.approve(id, by: "issa", at: now)
    let serial = try #require(try await desk.approve(id, by: "fanta", at: now)).serial
    try await desk.suspend(serial, by: "issa", at: now.addingTimeInterval(5))
    #expect(try await list(desk, .signatures, delta: true).revocation(of: serial)?.reason == .certificateHold)
    let scope = try desk.authority(.signatures).publication.scope(of: serial)
    let own = try #require(try await desk.list(of: .signatures, scope: scope, isDelta: false))
    #expect(try RevocationList(der: own).revocation(of: serial) != nil)
    try await desk.release(serial, by: "fanta", at: now.addingTimeInterval(10))
    let delta = try await list(desk, .signatures, delta: true)
    #expect(delta.revocation(of: serial)?.reason == .removeFromCRL)
    #expect(try await list(desk, .signatures).revocation(of: serial) == nil)
    #expect(try await list(desk, .signatures).number == delta.number)
    await #expect(throws: AuthorityError.notOnHold) { try await desk.release(serial, by: "issa", at: now) }
  }

  @Test("lists are made anew when half their life has passed, and not before", arguments: TestedEngine.allCases)
  func pace(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    let desk = state.desk
    #expect(try await desk.publish(at: now.addingTimeInterval(3 * 86_400)).made.isEmpty)
    let later = now.addingTimeInterval(4 * 86_400)
    let published = try await desk.publish(at: later)
    #expect(published.made[.seals] == 1 && published.made[.root] == nil && published.rootIsDue == nil)
    #expect(try await list(desk, .seals).thisUpdate == later)
  }

  @Test(
    "without the root's key its list waits and the others do not, and what the root issued cannot be revoked",
    arguments: TestedEngine.allCases)
  func rootAway(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    let desk = try state.deskWithoutRoot()
    let published = try await desk.publish(at: now.addingTimeInterval(200 * 86_400))
    #expect(published.rootIsDue != nil && published.made[.seals] == 1)
    let authority = try desk.authority(.seals).certificate.serial
    await #expect(throws: DeskRefusal.rootIsAway) {
      try await desk.revoke(authority, because: .superseded, by: "issa", at: now)
    }
    #expect(try await desk.certificate(authority).revocation == nil)
  }
}
