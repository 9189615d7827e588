import Crypto
import Foundation
import TestSupport
import Testing

@testable import Keys

@Suite("Life of a key")
struct KeyLifeTests {
  let folder: TemporaryFolder
  let passphrase = [UInt8]("sous le toguna".utf8)
  let clock = Clock()
  let first = KeyName.seal(year: 2026, number: 1)
  let second = KeyName.seal(year: 2026, number: 2)

  init() throws {
    folder = try TemporaryFolder()
  }

  func made() throws -> SoftwareKeyStore {
    let clock = clock
    let store = try SoftwareKeyStore.create(
      at: folder.path, passphrase: passphrase, cost: .trifling, clock: { clock.now })
    try store.create(first)
    return store
  }

  func opened() throws -> SoftwareKeyStore {
    let clock = clock
    return try SoftwareKeyStore.open(at: folder.path, passphrase: passphrase, clock: { clock.now })
  }

  @Test("a rotation leaves both keys signing for the overlap, then the successor alone")
  func rotation() throws {
    let store = try made()
    clock.advance(days: 300)
    let made = try store.rotate(first, overlap: .seconds(30 * 86400))
    #expect(made.name == second && made.algorithm == .p256 && made.created == Clock.day(300))
    for store in [store, try opened()] {
      _ = try store.sign([1], with: first)
      _ = try store.sign([1], with: second)
    }
    clock.advance(days: 30)
    for store in [store, try opened()] {
      #expect(throws: KeyError.notActive(first, .ended(at: Clock.day(330)))) { try store.sign([1], with: first) }
      _ = try store.sign([1], with: second)
      let record = try store.record(of: first)
      #expect(record.successor == second && record.activeUntil == Clock.day(330) && record.created == Clock.start)
    }
  }

  @Test("a key has one successor, whose name and algorithm may be given")
  func successor() throws {
    let store = try made()
    let next = KeyName.seal(year: 2027, number: 1)
    #expect(try store.rotate(first, to: next, .mldsa65, overlap: .zero).algorithm == .mldsa65)
    #expect(throws: KeyError.hasSuccessor(first, successor: next)) { try store.rotate(first, overlap: .zero) }
    #expect(throws: KeyError.keyExists(first)) { try store.rotate(next, to: first, overlap: .zero) }
    #expect(try store.names() == [first, next])
  }

  @Test("a rotation never gives a key more time than it had")
  func overlapIsBounded() throws {
    var register = KeyRegister()
    let key = try PrivateKey(.ed25519).publicKey
    let third = KeyName.seal(year: 2026, number: 3)
    try register.add(first, key, at: Clock.start)
    try register.rotate(first, to: second, key, at: Clock.day(1), overlap: 86400)
    #expect(throws: KeyError.hasSuccessor(first, successor: second)) {
      try register.rotate(first, to: third, key, at: Clock.day(1), overlap: 9 * 86400)
    }
    #expect(register.record(of: first)?.state(at: Clock.day(2)) == .ended(at: Clock.day(2)))

    try register.rotate(second, to: third, key, at: Clock.day(3), overlap: -86400)
    #expect(register.record(of: second)?.state(at: Clock.day(3)) == .ended(at: Clock.day(3)))
    #expect(register.record(of: second)?.vouches(forSignatureAt: Clock.day(2.5)) == true)

    let retirement = KeyRetirement(at: Clock.day(4), reason: .superseded)
    try register.retire(third, retirement)
    try register.rotate(third, to: .root, key, at: Clock.day(5), overlap: 9 * 86400)
    #expect(register.record(of: third)?.state(at: Clock.day(6)) == .retired(retirement))
    #expect(throws: KeyError.unknownKey(KeyName.seal(year: 2027, number: 1))) {
      try register.rotate(
        .seal(year: 2027, number: 1), to: .seal(year: 2027, number: 2), key, at: Clock.day(6), overlap: 0)
    }
  }

  @Test("a retired key signs no more, its private part is gone, and what it signed stays checkable")
  func retirement() throws {
    let store = try made()
    let signature = try store.signature(for: [7], with: first)
    clock.advance(days: 10)
    try store.retire(first, because: .superseded, note: "campagne 2026 close")
    let retirement = KeyRetirement(at: Clock.day(10), reason: .superseded, note: "campagne 2026 close")
    for store in [store, try opened()] {
      #expect(throws: KeyError.notActive(first, .retired(retirement))) { try store.sign([7], with: first) }
      let record = try #require(try store.records().first)
      #expect(record.retirement == retirement)
      #expect(record.publicKey.isValidSignature(signature, for: [7]))
      #expect(record.vouches(forSignatureAt: Clock.day(9)) && !record.vouches(forSignatureAt: Clock.day(10)))
      #expect(!record.vouches(forSignatureAt: Clock.day(-1)))
      #expect(try store.publicKey(of: first).derRepresentation == Data(record.publicKey.der))
      #expect(try store.names().isEmpty)
      #expect(throws: KeyError.keyExists(first)) { try store.create(first) }
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("seal-2026-1.key")))
  }

  @Test("a compromise counts from when it began, and may be learnt after the key was retired")
  func compromise() throws {
    let store = try made()
    clock.advance(days: 100)
    try store.retire(first, because: .cessationOfOperation)
    clock.advance(days: 1)
    try store.retire(first, because: .keyCompromise(since: Clock.day(40)))
    #expect(throws: KeyError.alreadyRetired(first)) { try store.retire(first, because: .superseded) }
    #expect(throws: KeyError.alreadyRetired(first)) {
      try store.retire(first, because: .keyCompromise(since: Clock.day(60)))
    }
    try store.retire(first, because: .keyCompromise(since: Clock.day(30)))
    let record = try opened().record(of: first)
    #expect(record.vouches(forSignatureAt: Clock.day(29)) && !record.vouches(forSignatureAt: Clock.day(30)))
  }

  @Test("a compromised key still gets a successor")
  func rotationAfterCompromise() throws {
    let store = try made()
    try store.retire(first, because: .keyCompromise(since: Clock.start))
    try store.rotate(first, overlap: .seconds(86400))
    #expect(try store.names() == [second])
    #expect(throws: KeyError.self) { try store.sign([1], with: first) }
  }

  @Test("what another process retires or makes counts from the next signature on")
  func twoProcesses() throws {
    let server = try made()
    _ = try server.sign([1], with: first)
    let operatorsStore = try opened()
    try operatorsStore.rotate(first, overlap: .zero)
    try operatorsStore.retire(first, because: .keyCompromise(since: Clock.start))
    #expect(throws: KeyError.self) { try server.sign([1], with: first) }
    _ = try server.sign([1], with: second)
    #expect(try server.records() == operatorsStore.records())
  }

  @Test("a key that another process retires while the folder is read is passed over")
  func retiredWhileRead() throws {
    let store = try made()
    try store.create(second)
    let inside = try PrivateFolder.open(at: folder.path)
    let files = KeyFiles(folder: inside, sealer: store.master.sealer.derived("key files"))
    let listing = try inside.names()
    try opened().retire(first, because: .superseded)
    #expect(try files.readAll(in: listing).keys.sorted() == [second])
  }

  @Test("what a crash left of a key's file beside it is gone once the key is retired")
  func leftOver() throws {
    let store = try made()
    try FileManager.default.linkItem(
      atPath: folder.path("seal-2026-1.key"), toPath: folder.path(".seal-2026-1.key.18446744073709551615"))
    try folder.overwrite(".register.sealed.7", with: [1])
    try folder.overwrite(".nfs0001", with: [2])
    try store.retire(first, because: .keyCompromise(since: Clock.start))
    #expect(try folder.names() == [".nfs0001", "master.sealed", "register.sealed"])
  }

  @Test("changes made at once by many are all kept")
  func manyAtOnce() async throws {
    _ = try made()
    let stores = try (0..<4).map { _ in try opened() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 10..<26 {
        let store = stores[number % stores.count]
        group.addTask { try store.create(.seal(year: 2026, number: number)) }
      }
      try await group.waitForAll()
    }
    #expect(try opened().names().count == 17)
    for store in stores { #expect(try store.records().count == 17) }
  }

  @Test("a key whose file is taken off the machine stays listed, and signs again once it is back")
  func away() throws {
    let store = try made()
    let publicKey = try store.subjectPublicKey(of: first)
    let file = try folder.read("seal-2026-1.key")
    try FileManager.default.removeItem(atPath: folder.path("seal-2026-1.key"))
    let without = try opened()
    #expect(try without.subjectPublicKey(of: first) == publicKey && without.names().isEmpty)
    #expect(throws: KeyError.unknownKey(first)) { try without.sign([1], with: first) }
    try without.create(second)
    try folder.overwrite("seal-2026-1.key", with: file)
    let signature = try opened().signature(for: [1], with: first)
    #expect(publicKey.isValidSignature(signature, for: [1]))
  }
}
