import Foundation
import Keys
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Authority

@Suite("Requests for certificates")
struct RequestTests {
  let now = TestDesk.now

  @Test(
    "a certificate is issued by the second of two agents, neither of whom asked for it",
    arguments: TestedEngine.allCases)
  func approval(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    let desk = state.desk
    let id = try await desk.ask(for: .seals, TestDesk.holder, csr: try TestDesk.csr(), by: "awa", at: now)
    await #expect(throws: DeskRefusal.ownRequest) { try await desk.approve(id, by: "awa", at: now) }
    #expect(try await desk.approve(id, by: "issa", at: now) == nil)
    await #expect(throws: DeskRefusal.approvedAlready) { try await desk.approve(id, by: "issa", at: now) }
    let certificate = try #require(try await desk.approve(id, by: "fanta", at: now))
    let line = try await desk.request(id)
    #expect(line.state == .issued && Set(line.approvals) == ["issa", "fanta"])
    #expect(line.serial == certificate.serial)
    #expect(try await desk.certificate(certificate.serial).revocation == nil)
    await #expect(throws: DeskRefusal.requestIsOver(.issued)) { try await desk.approve(id, by: "oumar", at: now) }
    let deeds = try await desk.events().filter { $0.request == id }.map { "\($0.agent) \($0.deed)" }
    #expect(deeds.reversed() == ["awa ask", "issa approve", "fanta approve", "fanta issue"])
  }

  @Test("a renewal names what it renews, which stays good beside it", arguments: TestedEngine.allCases)
  func renewal(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    let desk = state.desk
    let first = try await state.seal()
    let id = try await desk.ask(
      for: .seals, TestDesk.holder, csr: try TestDesk.csr(), renewing: first.serial, by: "awa", at: now)
    #expect(try await desk.approve(id, by: "issa", at: now) == nil)
    let second = try #require(try await desk.approve(id, by: "fanta", at: now))
    let line = try await desk.request(id)
    #expect(line.renews == first.serial && line.serial == second.serial)
    #expect(second.subject == first.subject && second.serial != first.serial)
    for serial in [first.serial, second.serial] { #expect(try await desk.certificate(serial).revocation == nil) }
  }

  @Test("a request that was refused says why, and is approved by nobody any more", arguments: TestedEngine.allCases)
  func refusal(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    let id = try await state.desk.ask(for: .seals, TestDesk.holder, csr: try TestDesk.csr(), by: "awa", at: now)
    try await state.desk.refuse(id, because: "Le registre ne connaît pas ce numéro.", by: "issa", at: now)
    #expect(try await state.desk.request(id).refusal == "Le registre ne connaît pas ce numéro.")
    await #expect(throws: DeskRefusal.requestIsOver(.refused)) {
      try await state.desk.approve(id, by: "fanta", at: now)
    }
  }

  @Test(
    "what a request says of a person stands sealed, and another desk's secret does not open it",
    arguments: TestedEngine.allCases)
  func sealing(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    let person = RequestedHolder.person(
      state: .ml, givenName: "Awa", surname: "Diarra", number: "P-7F3A", title: nil)
    _ = try await state.desk.ask(for: .signatures, person, csr: try TestDesk.csr(), by: "awa", at: now)
    let content = try await state.desk.store.read {
      try $0.value("SELECT sealed_content FROM authority_request", as: [UInt8].self)
    }
    let bytes = try #require(content)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("Diarra"))
    let stranger = AuthorityDesk(
      root: state.desk.root, authorities: [], keys: state.keys, store: state.desk.store, sealer: .random())
    await #expect(throws: KeyError.self) { try await stranger.requests() }
  }

  @Test(
    "a holder of another kind, an unsound request and a renewal of another kind are refused when they are brought",
    arguments: TestedEngine.allCases)
  func unsound(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    let desk = state.desk
    let csr = try TestDesk.csr()
    await #expect(throws: AuthorityError.wrongHolder(profile: "server")) {
      try await desk.ask(for: .servers, TestDesk.holder, csr: csr, by: "awa", at: now)
    }
    await #expect(throws: AuthorityError.malformed(.request)) {
      try await desk.ask(for: .seals, TestDesk.holder, csr: [0x30, 0], by: "awa", at: now)
    }
    await #expect(throws: DeskRefusal.notRequested(profile: "root")) {
      try await desk.ask(for: .root, TestDesk.holder, csr: csr, by: "awa", at: now)
    }
    let unit = try #require(try await desk.held(.timeStamps, at: now))
    await #expect(throws: DeskRefusal.renewsAnotherKind) {
      try await desk.ask(
        for: .seals, TestDesk.holder, csr: csr, renewing: unit.certificate.serial, by: "awa", at: now)
    }
    #expect(try await desk.requests().isEmpty)
  }
}
