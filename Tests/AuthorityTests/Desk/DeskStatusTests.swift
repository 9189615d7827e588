import Foundation
import TestSupport
import Testing

@testable import Authority

@Suite("Answers about certificates", .enabled(if: Peer.has("openssl")))
struct DeskStatusTests {
  let now = TestDesk.now

  /// What openssl reads in an answer, with its signature checked.
  private func said(_ answer: [UInt8], _ state: TestDesk) throws -> String {
    let peer = try Peer()
    try peer.write(answer, as: "answer.der")
    try peer.write(state.desk.root.certificate.pem, as: "root.pem")
    try peer.write(try state.desk.authority(.seals).certificate.pem, as: "issuer.pem")
    return try peer.run(
      "openssl", "ocsp", "-respin", "answer.der", "-CAfile", "root.pem", "-verify_other", "issuer.pem", "-resp_text"
    ).output
  }

  @Test(
    "a good certificate's answer comes from memory, the same bytes for everybody",
    arguments: TestedEngine.allCases)
  func good(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    let seal = try await state.seal()
    let first = try await state.answer(seal.serial, at: now)
    #expect(try await state.answer(seal.serial, at: now.addingTimeInterval(30)).der == first.der)
    #expect(first.keptUntil != nil)
    let text = try said(first.der, state)
    #expect(text.contains("Cert Status: good") && text.contains("Response verify OK"), "\(text)")
  }

  @Test("a nonce comes back in an answer that is made for it", arguments: TestedEngine.allCases)
  func nonce(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    let seal = try await state.seal()
    let answer = try await state.answer(seal.serial, nonce: Array("0123456789abcdef".utf8), at: now)
    #expect(answer.keptUntil == nil)
    #expect(try said(answer.der, state).contains("OCSP Nonce"))
  }

  @Test(
    "another process's revocation is told within a second, and a number that we never gave is unknown",
    arguments: TestedEngine.allCases)
  func change(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    let seal = try await state.seal()
    _ = try await state.answer(seal.serial, at: now)
    try await state.other.revoke(seal.serial, because: .keyCompromise, by: "issa", at: now)
    let text = try said(try await state.answer(seal.serial, at: now.addingTimeInterval(1)).der, state)
    #expect(text.contains("Cert Status: revoked") && text.contains("keyCompromise"), "\(text)")
    let stranger = try said(try await state.answer(.random(), at: now).der, state)
    #expect(stranger.contains("Cert Status: unknown"))
  }

  @Test(
    "an answer is signed anew before it is due, and a responder's certificate before it ends",
    arguments: TestedEngine.allCases)
  func renewal(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    let seal = try await state.seal()
    let first = try await state.answer(seal.serial, at: now)
    let later = now.addingTimeInterval(7 * 3600)
    #expect(try await state.answer(seal.serial, at: later).der != first.der)
    let much = now.addingTimeInterval(70 * 86_400)
    try await state.desk.publish(at: much)
    #expect(try await state.answer(seal.serial, at: much).keptUntil != nil)
    let responders = try await state.desk.certificates(of: .seals).filter { $0.profile == "responder" }
    #expect(responders.count == 2)
  }

  @Test("bytes that are no question are answered as such", arguments: TestedEngine.allCases)
  func malformed(engine: TestedEngine) async throws {
    let state = try await TestDesk.founded(on: engine)
    #expect(
      try await state.desk.answer(to: [1, 2, 3], about: .seals, at: now).der == StatusRefusal.malformedRequest.der)
    await #expect(throws: DeskRefusal.noAuthority(.root)) {
      let question = try SampleRequest.der(for: .random(), count: 1, nonce: nil)
      _ = try await state.desk.answer(to: question, about: .root, at: now)
    }
  }
}
