import Crypto
import Foundation
import TestSupport
import Testing

@testable import Keys

@Suite("Keys of a State in several places")
struct KeyRingTests {
  let folder: TemporaryFolder
  let token: PKCS11Token
  let clock = Clock()
  let passphrase = [UInt8]("sous le toguna".utf8)
  let seal = KeyName.seal(year: 2026, number: 1)
  let next = KeyName.seal(year: 2026, number: 2)

  init() throws {
    folder = try TemporaryFolder()
    token = try SoftHSM.token()
  }

  private func store(_ name: String) throws -> SoftwareKeyStore {
    let clock = clock
    let path = folder.path(name)
    guard FileManager.default.fileExists(atPath: path) else {
      return try SoftwareKeyStore.create(at: path, passphrase: passphrase, cost: .trifling, clock: { clock.now })
    }
    return try SoftwareKeyStore.open(at: path, passphrase: passphrase, clock: { clock.now })
  }

  /// Opened anew, with a token unless told otherwise.
  private func ring(hasToken: Bool = true, apart: String? = nil) throws -> KeyRing {
    KeyRing(
      files: try store("keys"), token: hasToken ? try PKCS11KeyStore(token) : nil, apart: try apart.map(store))
  }

  private func isSigned(_ name: KeyName, by ring: KeyRing) throws -> Bool {
    let signature = try ring.signature(for: [7], with: name)
    let plain = [UInt8](try ring.sign([8], with: name).derRepresentation)
    let key = try ring.subjectPublicKey(of: name)
    return key.isValidSignature(signature, for: [7]) && key.isValidSignature(plain, for: [8])
  }

  @Test("new keys go to the token and the root's to a file, and one register has them all")
  func places() throws {
    let ring = try ring()
    for name in [KeyName.root, seal] { try ring.create(name) }
    #expect(try ring.record(of: .root).place == .file && ring.record(of: seal).place == .token)
    #expect(try PKCS11KeyStore(token).names() == [seal])
    for ring in [ring, try self.ring()] {
      #expect(try ring.names() == [.root, seal])
      #expect(try isSigned(.root, by: ring) && isSigned(seal, by: ring))
    }
    #expect(throws: KeyError.keyExists(seal)) { try ring.create(seal, .p256, in: .file) }
  }

  @Test("a key on the token is known without it, and does not sign")
  func withoutToken() throws {
    try ring().create(seal)
    let ring = try ring(hasToken: false)
    #expect(try ring.subjectPublicKey(of: seal) == self.ring().subjectPublicKey(of: seal))
    #expect(throws: KeyError.tokenNeeded(seal)) { try ring.signature(for: [1], with: seal) }
    #expect(throws: KeyError.tokenNeeded(next)) { try ring.create(next, .p256, in: .token) }
    #expect(try ring.names().isEmpty)
  }

  @Test("a key that the register does not know signs nothing, though it stands on the token")
  func unregistered() throws {
    try PKCS11KeyStore(token).create(seal)
    let ring = try ring()
    #expect(try ring.names().isEmpty)
    #expect(throws: KeyError.unknownKey(seal)) { try ring.signature(for: [1], with: seal) }
    #expect(throws: KeyError.keyExists(seal)) { try ring.create(seal) }
    #expect(try PKCS11KeyStore(token).names() == [seal], "what was not made here is not unmade")
  }

  @Test("another key of the same name on the token is found out")
  func exchanged() throws {
    let ring = try ring()
    try ring.create(seal)
    let other = try PKCS11KeyStore(token)
    try other.destroy(seal)
    try other.create(seal)
    #expect(throws: KeyError.otherKey(seal)) { try self.ring().signature(for: [1], with: seal) }
  }

  @Test("a key follows from a file to the token, and both sign for the overlap", arguments: KeyPlace.allCases)
  func rotation(from place: KeyPlace) throws {
    let ring = try ring()
    try ring.create(seal, .p256, in: place)
    let made = try ring.rotate(seal, overlap: .seconds(30 * 86_400))
    #expect(made.name == next && made.place == .token)
    #expect(try isSigned(seal, by: ring) && isSigned(next, by: ring))
    clock.advance(days: 30)
    #expect(throws: KeyError.notActive(seal, .ended(at: Clock.day(30)))) { try ring.signature(for: [1], with: seal) }
    #expect(try isSigned(next, by: self.ring()))
  }

  @Test("a retired key is destroyed on the token, and its record stays")
  func retirement() throws {
    let ring = try ring()
    try ring.create(seal)
    let signature = try ring.signature(for: [7], with: seal)
    clock.advance(days: 10)
    try ring.retire(seal, because: .keyCompromise(since: Clock.day(4)), note: "vol du jeton")
    #expect(try PKCS11KeyStore(token).names().isEmpty)
    let record = try self.ring().record(of: seal)
    #expect(record.publicKey.isValidSignature(signature, for: [7]))
    #expect(record.vouches(forSignatureAt: Clock.day(3)) && !record.vouches(forSignatureAt: Clock.day(5)))
    #expect(throws: KeyError.self) { try ring.signature(for: [7], with: seal) }
    #expect(throws: KeyError.keyExists(seal)) { try ring.create(seal) }
  }

  @Test("the root's key in a folder of its own signs while that folder is here, and never lies in the State's")
  func apart() throws {
    try ring(apart: "racine").create(.root)
    #expect(!FileManager.default.fileExists(atPath: folder.path("keys/root.key")))
    #expect(try isSigned(.root, by: ring(apart: "racine")))
    let without = try ring()
    #expect(try without.subjectPublicKey(of: .root) == store("racine").subjectPublicKey(of: .root))
    #expect(throws: KeyError.unknownKey(.root)) { try without.signature(for: [1], with: .root) }
    try store("autre").create(.root)
    #expect(throws: KeyError.otherKey(.root)) { try ring(apart: "autre").signature(for: [1], with: .root) }
  }

  @Test("a root's key that a ceremony made before is taken up as it is")
  func ceremony() throws {
    let made = try store("racine")
    try made.create(.root)
    let ring = try ring(apart: "racine")
    try ring.create(.root)
    #expect(try ring.subjectPublicKey(of: .root) == made.subjectPublicKey(of: .root))
  }
}
