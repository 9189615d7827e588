import Authority
import Crypto
import Foundation
import Identity
import Keys
import Signatures
import Store
import SwiftASN1
import Testing
import X509

@testable import Credentials

@Suite("The release of a citizen's key")
struct ReleaseTests {
  let now = TestState.now

  private func key(_ credential: Credential) throws -> P256.Signing.PublicKey {
    let certificate = try Certificate(derEncoded: try #require(credential.certificate).der)
    return try #require(P256.Signing.PublicKey(certificate.publicKey))
  }

  @Test("PIN and code release it for the hashes that the code was sent for, once")
  func once() async throws {
    let state = try await TestState.founded()
    let credential = try await state.active(try await state.citizen())
    let hashes = try TestState.hash("contrat")
    let activation = try await state.activation(hashes, of: credential)
    #expect(try await state.texts().contains { $0.hasSuffix("empreinte \(HashPrint.short(hashes.all[0]))") })
    let use = KeyUse.Purpose(name: "contrat.pdf", shown: nil)
    let made = try await state.desk.sign(hashes, of: credential.id, by: activation, use, at: now)
    let signature = try P256.Signing.ECDSASignature(derRepresentation: made[0])
    #expect(try key(credential).isValidSignature(signature, for: [UInt8]("contrat".utf8)))
    await #expect(throws: CredentialError.badActivation) {
      try await state.desk.sign(hashes, of: credential.id, by: activation, use, at: now)
    }
    await #expect(throws: CredentialError.noLiveCode) {
      try await state.desk.authorize(
        hashes, of: credential.id, pin: SignaturePIN(typed: TestState.pin), code: "123456", source: "a", at: now)
    }
    let uses = try await state.desk.uses(by: credential.person)
    #expect(uses.map(\.purpose.name) == ["contrat.pdf"] && uses[0].hashes == hashes.all)
    #expect(try await state.texts().filter { $0.hasPrefix("usage") }.count == 1)
  }

  @Test("a code for one document releases nothing for another, and an activation neither")
  func bound() async throws {
    let state = try await TestState.founded()
    let credential = try await state.active(try await state.citizen())
    let (seen, other) = (try TestState.hash("vu"), try TestState.hash("autre"))
    let known = try await state.texts()
    try await state.desk.sendCode(for: seen, to: credential.id, source: "a", at: now)
    let code = try await state.code(besides: known)
    let pin = SignaturePIN(typed: TestState.pin)
    await #expect(throws: CredentialError.noLiveCode) {
      try await state.desk.authorize(other, of: credential.id, pin: pin, code: code, source: "a", at: now)
    }
    // Not even with a code of its own under way.
    try await state.desk.sendCode(for: other, to: credential.id, source: "a", at: now)
    await #expect(throws: CredentialError.wrongCode(triesLeft: 4)) {
      try await state.desk.authorize(other, of: credential.id, pin: pin, code: code, source: "a", at: now)
    }
    let activation = try await state.desk.authorize(
      seen, of: credential.id, pin: pin, code: code, source: "a", at: now)
    let use = KeyUse.Purpose(name: "", shown: nil)
    await #expect(throws: CredentialError.otherHashes) {
      try await state.desk.sign(other, of: credential.id, by: activation, use, at: now)
    }
    await #expect(throws: CredentialError.otherHashes) {
      try await state.desk.sign(Hashes(seen.all + seen.all), of: credential.id, by: activation, use, at: now)
    }
    await #expect(throws: CredentialError.badActivation) {
      try await state.desk.sign(seen, of: credential.id, by: activation, use, at: now.addingTimeInterval(301))
    }
    #expect(try await state.desk.sign(seen, of: credential.id, by: activation, use, at: now).count == 1)
  }

  @Test("an activation of one person's key is none for another's")
  func others() async throws {
    let state = try await TestState.founded()
    let mine = try await state.active(try await state.citizen())
    let theirs = try await state.active(try await state.citizen("66 11 22 33"), "66 11 22 33")
    let hashes = try TestState.hash("contrat")
    let activation = try await state.activation(hashes, of: mine)
    await #expect(throws: CredentialError.badActivation) {
      try await state.desk.sign(
        hashes, of: theirs.id, by: activation, KeyUse.Purpose(name: "", shown: nil), at: now)
    }
    #expect(try key(mine).rawRepresentation != key(theirs).rawRepresentation)
  }

  @Test("who has no right code tries no PIN; wrong PINs are counted, and the fifth destroys the key")
  func locked() async throws {
    let state = try await TestState.founded()
    let credential = try await state.active(try await state.citizen())
    let hashes = try TestState.hash("contrat")
    let known = try await state.texts()
    try await state.desk.sendCode(for: hashes, to: credential.id, source: "a", at: now)
    let code = try await state.code(besides: known)
    let wrongCode = code == "000000" ? "000001" : "000000"
    func attempt(_ pin: String, _ code: String?) async -> CredentialError? {
      do {
        _ = try await state.desk.authorize(
          hashes, of: credential.id, pin: SignaturePIN(typed: pin), code: code, source: "a", at: now)
        return nil
      } catch {
        return error as? CredentialError
      }
    }
    #expect(await attempt("000000", wrongCode) == .wrongCode(triesLeft: 4))
    #expect(await attempt("111111", code) == .wrongPIN(triesLeft: 4))
    // The code was right: it is not asked for again, and the PIN alone goes on being counted.
    #expect(try await state.desk.awaitsPINAlone(hashes, of: credential.id, at: now))
    for left in [3, 2, 1] { #expect(await attempt("111111", nil) == .wrongPIN(triesLeft: left)) }
    #expect(await attempt("111111", nil) == .locked)
    #expect(await attempt(TestState.pin, nil) == .locked)
    #expect(try await state.desk.credential(credential.id, at: now).state == .locked)
    let kept: Int? = try await state.store.read {
      try $0.value("SELECT COUNT(*) FROM credentials_credential WHERE sealed_key IS NOT NULL")
    }
    #expect(kept == 0)
    #expect(try await state.texts().contains("cle detruite"))
  }

  @Test("a right PIN makes the wrong ones before it count no more")
  func forgiven() async throws {
    let state = try await TestState.founded()
    let credential = try await state.active(try await state.citizen())
    for text in ["a", "b"] {
      for _ in 0..<2 {
        await #expect(throws: CredentialError.wrongPIN(triesLeft: 4)) {
          try await state.activation(TestState.hash(text), of: credential, pin: "000000")
        }
        _ = try await state.activation(try TestState.hash(text + "1"), of: credential)
      }
    }
  }

  @Test("the database with the State's secret still needs the PIN, and the PIN without the secret opens nothing")
  func stolen() async throws {
    let state = try await TestState.founded()
    let credential = try await state.issued(try await state.citizen())
    let found: [UInt8]? = try await state.store.read {
      try $0.value("SELECT sealed_key FROM credentials_credential")
    }
    let sealed = try #require(found)
    let context = credential.id.context("sealed_key")
    func open(_ pin: String, _ sealer: Sealer) throws(KeyError) -> [UInt8] {
      try TwofoldSeal.open(sealed, knowing: [UInt8](pin.utf8), by: sealer, context: context)
    }
    #expect(throws: KeyError.unsealable) { try open("703129", state.desk.sealer) }
    #expect(throws: KeyError.unsealable) { try open(TestState.pin, .random()) }
    #expect(try open(TestState.pin, state.desk.sealer).count == 32)
  }

  @Test("a revoked credential signs nothing, not even what was released before")
  func revoked() async throws {
    let state = try await TestState.founded()
    let person = try await state.citizen()
    let credential = try await state.active(person)
    let hashes = try TestState.hash("contrat")
    let activation = try await state.activation(hashes, of: credential)
    try await state.desk.revoke(of: person, isStolen: true, at: now)
    let serial = try #require(credential.certificate).serial
    #expect(try await state.authority.certificate(serial).revocation?.reason == .keyCompromise)
    await #expect(throws: CredentialError.notNow(.revoked)) {
      try await state.desk.sign(
        hashes, of: credential.id, by: activation, KeyUse.Purpose(name: "", shown: nil), at: now)
    }
    await #expect(throws: CredentialError.notNow(.revoked)) {
      try await state.desk.sendCode(for: hashes, to: credential.id, source: "a", at: now)
    }
    // And another may be asked for, under the same number.
    let next = try await state.active(person)
    #expect(next.id != credential.id)
    let (old, new) = (try #require(credential.certificate), try #require(next.certificate))
    #expect(old.subject == new.subject && old.der != new.der)
  }

  @Test("a suspended certificate signs nothing until it is released")
  func suspended() async throws {
    let state = try await TestState.founded()
    let credential = try await state.active(try await state.citizen())
    let serial = try #require(credential.certificate).serial
    try await state.authority.suspend(serial, by: "issa", at: now)
    await #expect(throws: CredentialError.notNow(.suspended)) {
      try await state.desk.sendCode(for: TestState.hash("a"), to: credential.id, source: "a", at: now)
    }
    try await state.authority.release(serial, by: "issa", at: now)
    _ = try await state.activation(try TestState.hash("a"), of: credential)
  }
}
