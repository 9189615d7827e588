import Authority
import Foundation
import Identity
import Store
import Testing

@testable import Credentials

@Suite("How a citizen gets a signature")
struct AskingTests {
  let now = TestState.now

  @Test("two agents, of whom the first saw the person, and the holder's own word make it active")
  func whole() async throws {
    let state = try await TestState.founded()
    let person = try await state.citizen()
    let asked = try await state.asked(person)
    #expect(asked.state == .asked && asked.certificate == nil)
    #expect(try await state.desk.waiting(for: asked.reference) == asked.id)
    await #expect(throws: CredentialError.notNow(.asked)) {
      try await state.desk.approve(asked.id, by: state.second, at: now)
    }
    let evidence = try IdentityEvidence(.nationalCard, number: "B-4711")
    try await state.desk.identify(asked.id, by: state.first, with: evidence, at: now)
    #expect(try await state.desk.awaitingApproval(by: state.first).isEmpty)
    #expect(try await state.desk.awaitingApproval(by: state.second).map(\.id) == [asked.id])
    await #expect(throws: DeskRefusal.approvedAlready) {
      try await state.desk.approve(asked.id, by: state.first, at: now)
    }
    let looked = try await state.desk.look(
      at: asked.id, by: AccessReader(state.second, office: TestState.office), at: now)
    #expect(looked.evidence == evidence && looked.credential.state == .identified)
    let entries = try await state.store.read { try AccessLog().entries(for: .person(person), in: $0) }
    #expect(entries.map(\.reader.agent) == [state.second])
    try await state.desk.approve(asked.id, by: state.second, at: now)
    let issued = try await state.desk.credential(asked.id, at: now)
    #expect(issued.state == .issued)
    #expect(try await state.texts().contains("certificat"))
    // Before its holder agrees it signs nothing.
    await #expect(throws: CredentialError.notNow(.issued)) {
      try await state.desk.sendCode(for: TestState.hash("a"), to: issued.id, source: "a", at: now)
    }
    try await state.desk.sendAcceptanceCode(to: issued.id, source: "a", at: now)
    await #expect(throws: CredentialError.wrongPIN(triesLeft: 4)) {
      try await state.desk.accept(
        issued.id, pin: SignaturePIN(typed: "999999"), code: try await state.code(), source: "a", at: now)
    }
    try await state.desk.accept(issued.id, pin: SignaturePIN(typed: TestState.pin), code: nil, source: "a", at: now)
    #expect(try await state.desk.credential(of: person, at: now)?.state == .active)
  }

  @Test("one person has one at a time, and names that no certificate takes are refused")
  func one() async throws {
    let state = try await TestState.founded()
    let person = try await state.citizen()
    let pin = try SignaturePIN(chosen: TestState.pin)
    await #expect(throws: AuthorityError.badName(.surname)) {
      try await state.desk.ask(givenName: "Awa", surname: " ", pin: pin, by: person, at: now)
    }
    _ = try await state.asked(person)
    await #expect(throws: CredentialError.standsAlready) { try await state.asked(person) }
  }

  @Test("a refusal destroys the key and tells why, and another may be asked for")
  func refused() async throws {
    let state = try await TestState.founded()
    let person = try await state.citizen()
    let asked = try await state.asked(person)
    try await state.desk.refuse(asked.id, because: "La photo n'est pas la vôtre.", by: state.first, at: now)
    #expect(try await state.desk.credential(of: person, at: now)?.state == .refused("La photo n'est pas la vôtre."))
    #expect(try await state.desk.waiting(for: asked.reference) == nil)
    let next = try await state.asked(person, named: "Diallo")
    #expect(try await state.desk.credential(of: person, at: now)?.id == next.id)
  }

  @Test("a request that its holder takes back is over")
  func withdrawn() async throws {
    let state = try await TestState.founded()
    let person = try await state.citizen()
    let asked = try await state.asked(person)
    try await state.desk.revoke(of: person, isStolen: false, at: now)
    #expect(try await state.desk.credential(asked.id, at: now).state == .ended)
    await #expect(throws: CredentialError.notNow(.ended)) {
      try await state.desk.identify(
        asked.id, by: state.first, with: try IdentityEvidence(.passport, number: "A1234567"), at: now)
    }
  }

  @Test("a certificate that was approved past the offices is not released to anybody")
  func past() async throws {
    let state = try await TestState.founded()
    let asked = try await state.asked(try await state.citizen())
    let request = try await state.desk.request(of: asked.id)
    _ = try await state.authority.approve(request, by: "issa", at: now)
    _ = try await state.authority.approve(request, by: "fanta", at: now)
    #expect(try await state.desk.credential(asked.id, at: now).state == .asked)
    await #expect(throws: CredentialError.self) {
      try await state.desk.sendAcceptanceCode(to: asked.id, source: "a", at: now)
    }
  }

  @Test("an erased account leaves no key, no document, no use and no token")
  func forgotten() async throws {
    let state = try await TestState.founded()
    let person = try await state.citizen()
    _ = try await state.active(person)
    _ = try await state.desk.keep(TestState.pdf(), named: "contrat.pdf", by: person, at: now)
    _ = try await state.desk.makeToken(named: "caisse", .signatures, days: 30, by: person, at: now)
    let (desk, accounts) = (state.desk, state.accounts)
    try await state.store.write { transaction in
      try desk.forget(person, in: transaction)
      try accounts.erase(person, at: now, in: transaction)
    }
    try await desk.revoke(of: person, isStolen: false, at: now)
    let counts: [SQL] = [
      "SELECT COUNT(*) FROM credentials_document", "SELECT COUNT(*) FROM credentials_token",
      "SELECT COUNT(*) FROM credentials_use", "SELECT COUNT(*) FROM credentials_authorization",
      "SELECT COUNT(*) FROM credentials_credential WHERE sealed_key IS NOT NULL OR sealed_evidence IS NOT NULL",
    ]
    let left = try await state.store.read { transaction in
      try counts.map { try transaction.value($0, as: Int.self) ?? 0 }
    }
    #expect(left == [0, 0, 0, 0, 0])
    #expect(try await desk.credential(of: person, at: now)?.state.name == .revoked)
  }
}
