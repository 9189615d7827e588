import Authority
import Crypto
import Foundation
import Identity
import Signatures
import Store
import TestSupport
import Testing

@testable import Credentials

@Suite("A document that a citizen signs")
struct DocumentTests {
  let now = TestState.now

  private func sign(_ id: String, _ person: PersonID, _ state: TestState, mark: [String] = []) async throws {
    let known = try await state.texts()
    try await state.desk.sendCode(for: id, of: person, mark: mark, source: "a", at: now)
    try await state.desk.sign(
      id, of: person, pin: SignaturePIN(typed: TestState.pin), code: try await state.code(besides: known), source: "a",
      at: now.addingTimeInterval(30))
  }

  @Test("is what they brought with their signature after it, by the time that the code was asked for")
  func signed() async throws {
    let state = try await TestState.founded()
    let person = try await state.citizen()
    _ = try await state.active(person)
    let pdf = TestState.pdf()
    let id = try await state.desk.keep(pdf, named: "contrat.pdf", by: person, at: now)
    let facts = try await state.desk.document(id, of: person).facts
    #expect(facts.pages == 1 && facts.size == pdf.count && facts.digest == [UInt8](SHA256.hash(data: pdf)))
    try await sign(id, person, state, mark: ["Signé par Awa Diarra"])
    let (document, content) = try await state.desk.content(of: id, of: person)
    #expect(document.isSigned && content.starts(with: pdf))
    let root = try StateRoot(pem: state.authority.root.certificate.pem)
    let chain = try state.desk.chain(
      of: try #require(try await state.desk.credential(of: person, at: now)?.certificate))
    #expect(chain.root == root)
    let report = PAdES.validate(content, trust: TrustAnchors(roots: [root]), at: now.addingTimeInterval(60))
    #expect(report.signer?.contains("Awa Diarra") == true, "\(report.findings)")
    #expect(report.signingTime == now)
    await #expect(throws: CredentialError.signedAlready) {
      try await state.desk.sendCode(for: id, of: person, mark: [], source: "a", at: now)
    }
    #expect(try await state.desk.uses(by: person).first?.purpose.shown == facts.digest)
  }

  @Test("a code for one signs no other, nor the same with another mark")
  func bound() async throws {
    let state = try await TestState.founded()
    let person = try await state.citizen()
    _ = try await state.active(person)
    let first = try await state.desk.keep(TestState.pdf("premier"), named: "a.pdf", by: person, at: now)
    let second = try await state.desk.keep(TestState.pdf("second"), named: "b.pdf", by: person, at: now)
    let known = try await state.texts()
    try await state.desk.sendCode(for: first, of: person, mark: [], source: "a", at: now)
    let code = try await state.code(besides: known)
    let pin = SignaturePIN(typed: TestState.pin)
    await #expect(throws: CredentialError.noLiveCode) {
      try await state.desk.sign(second, of: person, pin: pin, code: code, source: "a", at: now)
    }
    try await state.desk.sendCode(for: second, of: person, mark: [], source: "a", at: now)
    await #expect(throws: CredentialError.wrongCode(triesLeft: 4)) {
      try await state.desk.sign(second, of: person, pin: pin, code: code, source: "a", at: now)
    }
    try await state.desk.sendCode(for: first, of: person, mark: ["Awa"], source: "a", at: now)
    await #expect(throws: CredentialError.wrongCode(triesLeft: 4)) {
      try await state.desk.sign(first, of: person, pin: pin, code: code, source: "a", at: now)
    }
    #expect(try await state.desk.documents(of: person).allSatisfy { !$0.isSigned })
  }

  @Test("is nobody else's, and what is no PDF or cannot be signed is refused when it is brought")
  func refused() async throws {
    let state = try await TestState.founded()
    let person = try await state.citizen()
    _ = try await state.active(person)
    let other = try await state.citizen("66 11 22 33")
    let id = try await state.desk.keep(TestState.pdf(), named: "contrat.pdf", by: person, at: now)
    await #expect(throws: CredentialError.notFound) { try await state.desk.document(id, of: other) }
    await #expect(throws: CredentialError.notFound) { try await state.desk.content(of: id, of: other) }
    await #expect(throws: CredentialError.notFound) { try await state.desk.discard(id, of: other) }
    await #expect(throws: CredentialError.notNow(.ended)) {
      try await state.desk.keep(TestState.pdf(), named: "a.pdf", by: other, at: now)
    }
    await #expect(throws: SignatureError.self) {
      try await state.desk.keep([UInt8]("%PDF-1.7 rien".utf8), named: "a.pdf", by: person, at: now)
    }
    try await state.desk.discard(id, of: person)
    #expect(try await state.desk.documents(of: person).isEmpty)
  }

  @Test("the database alone tells no name of a document and nothing of its content")
  func sealed() async throws {
    let state = try await TestState.founded()
    let person = try await state.citizen()
    _ = try await state.active(person)
    let id = try await state.desk.keep(TestState.pdf("Bail de Dravéla"), named: "bail-dravela.pdf", by: person, at: now)
    try await sign(id, person, state)
    await state.store.close()
    #expect(try !state.folder.holds([UInt8]("dravela".utf8)))
    #expect(try !state.folder.holds([UInt8]("Bail de".utf8)))
  }

  @Test("documents and codes are thrown away when their time is over")
  func purged() async throws {
    let state = try await TestState.founded()
    let person = try await state.citizen()
    _ = try await state.active(person)
    let id = try await state.desk.keep(TestState.pdf(), named: "a.pdf", by: person, at: now)
    try await state.desk.sendCode(for: id, of: person, mark: [], source: "a", at: now)
    let desk = state.desk
    try await state.store.write { try desk.purge(at: now.addingTimeInterval(8 * 86_400), in: $0) }
    #expect(try await desk.documents(of: person).isEmpty)
    let left: Int? = try await state.store.read {
      try $0.value("SELECT (SELECT COUNT(*) FROM credentials_authorization) + (SELECT COUNT(*) FROM store_blob)")
    }
    #expect(left == 0)
  }
}

@Suite("A citizen's programs")
struct TokenTests {
  let now = TestState.now

  @Test("come with a token that is kept as a fingerprint, ends in time and is its holder's alone to end")
  func tokens() async throws {
    let state = try await TestState.founded()
    let person = try await state.citizen()
    _ = try await state.active(person)
    let token = try await state.desk.makeToken(named: "caisse", .credentials, days: 400, by: person, at: now)
    let found = try #require(try await state.desk.holder(of: token, at: now))
    #expect(found.person == person && found.scope == .credentials && found.name == "caisse")
    #expect(!found.scope.covers(.signatures) && AccessScope.signatures.covers(.credentials))
    #expect(try await state.desk.holder(of: token, at: now.addingTimeInterval(90 * 86_400)) == nil)
    let line = try #require(try await state.desk.tokens(of: person, at: now).first)
    let other = try await state.citizen("66 11 22 33")
    await #expect(throws: CredentialError.notFound) { try await state.desk.endToken(line.id, of: other) }
    try await state.desk.endToken(line.id, of: person)
    #expect(try await state.desk.holder(of: token, at: now) == nil)
    await #expect(throws: CredentialError.notNow(.ended)) {
      try await state.desk.makeToken(named: "a", .credentials, days: 1, by: other, at: now)
    }
    #expect(AccessToken(text: token.text + "0") == nil && AccessToken(text: "tgn_") == nil)
  }
}
