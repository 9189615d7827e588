import Foundation
import TestSupport
import Testing

@testable import Keys

@Suite("Register of keys")
struct RegisterFileTests {
  let folder: TemporaryFolder
  let passphrase = [UInt8]("sous le toguna".utf8)
  let seal = KeyName.seal(year: 2026, number: 1)
  let file = "register.sealed"

  init() throws {
    folder = try TemporaryFolder()
  }

  func made() throws -> SoftwareKeyStore {
    let store = try SoftwareKeyStore.create(at: folder.path, passphrase: passphrase, cost: .trifling)
    try store.create(seal)
    return store
  }

  func opened() throws -> SoftwareKeyStore {
    try SoftwareKeyStore.open(at: folder.path, passphrase: passphrase)
  }

  @Test("a register that was cut, changed at any byte or taken away is seen, by an open store too")
  func tampering() throws {
    let store = try made()
    let whole = try folder.read(file)
    let path = folder.path(file)
    for index in stride(from: 0, to: whole.count, by: 7) {
      var changed = whole
      changed[index] ^= 1
      try folder.overwrite(file, with: changed)
      #expect(throws: KeyError.self) { try opened() }
      try folder.overwrite(file, with: [UInt8](whole.prefix(index)))
      #expect(throws: KeyError.self) { try opened() }
    }
    #expect(throws: KeyError.self) { try store.sign([1], with: seal) }
    try folder.overwrite(file, with: whole[..<4] + [9] + whole[5...])
    #expect(throws: KeyError.unsupportedFormat(path: path, version: 9)) { try opened() }
    try FileManager.default.removeItem(atPath: path)
    #expect(throws: KeyError.registerMissing(path: path)) { try opened() }
    #expect(throws: KeyError.registerMissing(path: path)) { try store.sign([1], with: seal) }
    try folder.overwrite(file, with: whole)
    _ = try store.sign([1], with: seal)
  }

  @Test("a register of another store is refused")
  func foreign() throws {
    _ = try made()
    let other = try TemporaryFolder()
    try SoftwareKeyStore.create(at: other.path, passphrase: passphrase, cost: .trifling).create(seal)
    try folder.overwrite(file, with: other.read(file))
    #expect(throws: KeyError.damaged(path: folder.path(file))) { try opened() }
  }

  @Test("a register from when the beginning was written twice still opens")
  func olderRecord() throws {
    var register = KeyRegister()
    try register.add(seal, try PrivateKey(.p256).publicKey, at: Clock.start)
    let written = String(decoding: try JSONEncoder().encode(register), as: UTF8.self)
    let time = "\(Clock.start.timeIntervalSinceReferenceDate)"
    let older = written.replacing("\"created\":", with: "\"activeFrom\":\(time),\"created\":")
    #expect(older != written)
    #expect(try JSONDecoder().decode(KeyRegister.self, from: Data(older.utf8)) == register)
  }

  @Test("an older register put back gives no retired key back")
  func rollback() throws {
    let store = try made()
    let before = try folder.read(file)
    try store.retire(seal, because: .superseded)
    try folder.overwrite(file, with: before)
    let again = try opened()
    #expect(throws: KeyError.unknownKey(seal)) { try again.sign([1], with: seal) }
    #expect(throws: KeyError.keyExists(seal)) { try again.create(seal) }
  }

  @Test("a file of a retired key that is put back signs nothing, and goes at the next change")
  func resurrection() throws {
    let store = try made()
    let key = try folder.read("seal-2026-1.key")
    try store.retire(seal, because: .superseded)
    try folder.overwrite("seal-2026-1.key", with: key)
    let again = try opened()
    #expect(throws: KeyError.self) { try again.sign([1], with: seal) }
    try again.create(.root)
    #expect(!FileManager.default.fileExists(atPath: folder.path("seal-2026-1.key")))
  }

  @Test("a creation that was cut short leaves a store that opens, and a name that says so")
  func cutShort() throws {
    let store = try made()
    let before = try folder.read(file)
    try store.create(.root)
    try folder.overwrite(file, with: before)
    let again = try opened()
    #expect(try again.names() == [seal])
    #expect(throws: KeyError.unknownKey(.root)) { try again.sign([1], with: .root) }
    #expect(throws: KeyError.unregisteredKey(.root)) { try again.create(.root) }
  }

  @Test("a register tells nothing to who lacks the passphrase")
  func sealed() throws {
    _ = try made()
    let text = String(decoding: try folder.read(file), as: UTF8.self)
    #expect(!text.contains("seal-2026"))
  }
}
