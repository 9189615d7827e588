import Crypto
import Foundation
import TestSupport
import Testing

@testable import Keys

@Suite("Software key store")
struct SoftwareKeyStoreTests {
  let folder: TemporaryFolder
  let path: String
  let passphrase = [UInt8]("sous le toguna".utf8)
  let seal = KeyName.seal(year: 2026, number: 1)

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path
  }

  @discardableResult
  func made() throws -> SoftwareKeyStore {
    try SoftwareKeyStore.create(at: path, passphrase: passphrase, cost: .trifling)
  }

  @Test("a secret is the same after a restart and differs by its name")
  func secrets() throws {
    let sealed = try made().secret("persons").seal([42], context: [])
    let again = try SoftwareKeyStore.open(at: path, passphrase: passphrase)
    #expect(try again.secret("persons").open(sealed, context: []) == [42])
    #expect(throws: KeyError.unsealable) { try again.secret("sessions").open(sealed, context: []) }
    #expect(throws: KeyError.badName("../x")) { try again.secret("../x") }
  }

  @Test("a wrong passphrase opens nothing")
  func wrongPassphrase() throws {
    try made()
    #expect(throws: KeyError.wrongPassphrase) {
      try SoftwareKeyStore.open(at: path, passphrase: [UInt8]("sous le baobab".utf8))
    }
  }

  @Test("a short passphrase is refused before anything is written")
  func weakPassphrase() throws {
    #expect(throws: KeyError.weakPassphrase(minimumBytes: 8)) {
      try SoftwareKeyStore.create(at: path, passphrase: [UInt8]("toguna".utf8))
    }
    #expect(throws: KeyError.storeMissing(path: path)) {
      try SoftwareKeyStore.open(at: path, passphrase: passphrase)
    }
  }

  @Test("neither a store nor a key is ever replaced")
  func neverReplaced() throws {
    let store = try made()
    try store.create(seal)
    let before = try store.publicKey(of: seal).rawRepresentation
    #expect(throws: KeyError.keyExists(seal)) { try store.create(seal) }
    #expect(throws: KeyError.storeExists(path: path)) { try made() }
    #expect(try SoftwareKeyStore.open(at: path, passphrase: passphrase).publicKey(of: seal).rawRepresentation == before)
  }

  @Test("files are the owner's alone, and nothing is left beside them")
  func modes() throws {
    try made().create(seal)
    #expect(try folder.mode(of: "master.sealed") == 0o600)
    #expect(try folder.mode(of: "register.sealed") == 0o600)
    #expect(try folder.mode(of: "seal-2026-1.key") == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path).count == 3)
  }

  @Test("a file or folder that others may read is refused")
  func laxModes() throws {
    try made().create(seal)
    try folder.setMode(0o640, of: "seal-2026-1.key")
    #expect(throws: KeyError.laxMode(path: "\(path)/seal-2026-1.key", mode: 0o640, allowed: 0o600)) {
      try SoftwareKeyStore.open(at: path, passphrase: passphrase)
    }
    try folder.setMode(0o600, of: "seal-2026-1.key")
    try folder.setMode(0o750, of: ".")
    #expect(throws: KeyError.laxMode(path: path, mode: 0o750, allowed: 0o700)) {
      try SoftwareKeyStore.open(at: path, passphrase: passphrase)
    }
  }

  @Test("a master file cut at any length, or changed at any byte, opens nothing")
  func damagedMaster() throws {
    try made()
    let whole = try folder.read("master.sealed")
    for length in 0..<whole.count {
      try folder.overwrite("master.sealed", with: [UInt8](whole.prefix(length)))
      #expect(throws: KeyError.self) { try SoftwareKeyStore.open(at: path, passphrase: passphrase) }
    }
    for index in [0, 4, 6, 7, 8, 20, 24, 30, whole.count - 1] {
      var changed = whole
      changed[index] ^= 0x80
      try folder.overwrite("master.sealed", with: changed)
      #expect(throws: KeyError.self) { try SoftwareKeyStore.open(at: path, passphrase: passphrase) }
    }
    try folder.overwrite("master.sealed", with: whole + [0])
    #expect(throws: KeyError.wrongLength(path: "\(path)/master.sealed")) {
      try SoftwareKeyStore.open(at: path, passphrase: passphrase)
    }
  }

  @Test("a master file that asks for endless memory is refused at once")
  func greedyMaster() throws {
    try made()
    var file = try folder.read("master.sealed")
    file[5] = 63
    try folder.overwrite("master.sealed", with: file)
    #expect(throws: KeyError.damaged(path: "\(path)/master.sealed")) {
      try SoftwareKeyStore.open(at: path, passphrase: passphrase)
    }
  }

  @Test("a truncated, changed or renamed key file is refused by name")
  func damagedKey() throws {
    let store = try made()
    try store.create(seal)
    try store.create(.root)
    let file = "seal-2026-1.key"
    let whole = try folder.read(file)
    let cases: [([UInt8], KeyError)] = [
      ([UInt8](whole.prefix(33)), .wrongLength(path: "\(path)/\(file)")),
      ([UInt8](whole.dropLast()), .damaged(path: "\(path)/\(file)")),
      ([], .notAKeyFile(path: "\(path)/\(file)")),
      (Array(whole.dropLast()) + [whole[whole.count - 1] ^ 1], .damaged(path: "\(path)/\(file)")),
      (Array(whole[..<4] + [7] + whole[5...]), .unsupportedFormat(path: "\(path)/\(file)", version: 7)),
      (try folder.read("root.key"), .damaged(path: "\(path)/\(file)")),
    ]
    for (bytes, error) in cases {
      try folder.overwrite(file, with: bytes)
      #expect(throws: error) { try SoftwareKeyStore.open(at: path, passphrase: passphrase) }
    }
  }

  @Test("a key file that is a link is refused")
  func link() throws {
    try made().create(seal)
    try FileManager.default.moveItem(atPath: "\(path)/seal-2026-1.key", toPath: "\(path)/elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/seal-2026-1.key", withDestinationPath: "\(path)/elsewhere")
    #expect(throws: KeyError.notAKeyFile(path: "\(path)/seal-2026-1.key")) {
      try SoftwareKeyStore.open(at: path, passphrase: passphrase)
    }
  }

  @Test("the standard cost opens what it made")
  func standardCost() throws {
    try SoftwareKeyStore.create(at: path, passphrase: passphrase)
    _ = try SoftwareKeyStore.open(at: path, passphrase: passphrase)
  }
}
