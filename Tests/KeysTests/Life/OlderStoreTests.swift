import Foundation
import TestSupport
import Testing

@testable import Keys

/// The files are of a State that was made for this test by the version before there was a register.
@Suite("A store from before the register")
struct OlderStoreTests {
  static let files = [
    "master.sealed":
      "VE9HTQEPCAFWdVHxp9RwJfQR5k0FNaPuAk/hc0c473NyHyCJ8QatZEb4VxqbK1T4"
      + "kYEL5e/z2BFU1TBIvltgoftYoIrMMa4CkHvWuo3qKGjIiVII3A==",
    "root.key": "VE9HSwHM3gEBivqwwNWh+1LydDtwcpggE1zkzJMsQBOey2mml1kJ/RmeIOYLi/VFVXO8hEsPZjZp5rTdGk1H6Q4Q",
    "seal-2026-1.key": "VE9HSwFNdViHewlmaiAPe89kPHE6Vwyg9dz8hefxZwue2c80djRn3HFPI90ZWHaeFGv+pnnudM5d0YNOGxJr2zaF",
  ]
  /// As its certificates have them.
  static let rootKey =
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE2ARVN3g2dHf6k1kdjFKSXfDCZE0i"
    + "NqTBZS1lr9MQEhUmda7wivohTWS5tnoyBcwIJhVRir3JTY+1yTLM1eggLg=="
  static let sealKey =
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE7BmJW3Iu8/opZ/u05jwifPsxMxHw"
    + "F5Sx4Iss3o+w4wkdOBAa/wkNp3HRmNQelgDFxSlDYRCMCDyVprOy3JqQUQ=="

  let folder: TemporaryFolder
  let passphrase = [UInt8]("sous le toguna".utf8)
  let seal = KeyName.seal(year: 2026, number: 1)

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in Self.files {
      try folder.overwrite(name, with: [UInt8](try #require(Data(base64Encoded: text))))
    }
  }

  func opened() throws -> SoftwareKeyStore {
    try SoftwareKeyStore.open(at: folder.path, passphrase: passphrase)
  }

  @Test("opens, signs with its own keys, and is not changed by that")
  func opens() throws {
    let store = try opened()
    #expect(try store.names() == [.root, seal])
    for (name, text) in [(KeyName.root, Self.rootKey), (seal, Self.sealKey)] {
      let publicKey = try SubjectPublicKey(der: [UInt8](try #require(Data(base64Encoded: text))))
      #expect(try store.subjectPublicKey(of: name) == publicKey)
      #expect(publicKey.isValidSignature(try store.signature(for: [1], with: name), for: [1]))
      let record = try store.record(of: name)
      #expect(record.created == nil && record.vouches(forSignatureAt: .distantPast))
    }
    for (name, text) in Self.files {
      #expect(Data(try folder.read(name)).base64EncodedString() == text)
    }
    #expect(throws: KeyError.keyExists(seal)) { try store.create(seal) }
  }

  @Test("gets a register with its first change, which its keys then miss if it is taken away")
  func upgrade() throws {
    let store = try opened()
    let next = try store.rotate(seal, overlap: .seconds(86400)).name
    let again = try opened()
    #expect(try again.names() == [.root, seal, next] && again.records() == store.records())
    _ = try again.sign([1], with: seal)
    let register = folder.path("register.sealed")
    try FileManager.default.removeItem(atPath: register)
    try FileManager.default.removeItem(atPath: folder.path("\(next.rawValue).key"))
    #expect(throws: KeyError.registerMissing(path: register)) { try opened() }
  }

  @Test("a root that was off the machine before the register came is known when it is back")
  func rootReturns() throws {
    let root = try folder.read("root.key")
    try FileManager.default.removeItem(atPath: folder.path("root.key"))
    let without = try opened()
    try without.rotate(seal, overlap: .zero)
    #expect(throws: KeyError.unknownKey(.root)) { try without.subjectPublicKey(of: .root) }
    try folder.overwrite("root.key", with: root)
    let store = try opened()
    _ = try store.sign([1], with: .root)
    try store.retire(.root, because: .superseded)
    try folder.overwrite("root.key", with: root)
    #expect(throws: KeyError.self) { try opened().sign([1], with: .root) }
  }
}
