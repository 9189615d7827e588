import Foundation
import Keys
import Store
import TestSupport
import Testing

@testable import Identity

@Suite("The keys of developers' programs")
struct ProgramKeyTests {
  private func withPeople(_ body: (Store, ProgramKeys, PersonID, PersonID) async throws -> Void) async throws {
    for engine in TestedEngine.allCases {
      let folder = try TemporaryFolder()
      let store = try await Store.open(
        engine.newLocation(in: folder), migrations: IdentityTables.migrations,
        identity: .create(StoreIdentity(state: "ML", instance: "test")))
      let vault = PersonVault(root: .random())
      let people = try await store.write { transaction in
        (try vault.create(at: noon, in: transaction), try vault.create(at: noon, in: transaction))
      }
      try await body(store, ProgramKeys(vault: vault), people.0, people.1)
      await store.close()
    }
  }

  @Test("a key opens until it is ended or a year has gone, and only its hash and a sealed name are stored")
  func life() async throws {
    try await withPeople { store, keys, awa, modibo in
      let key = try #require(try await store.write { try keys.make(named: "caisse", by: awa, at: noon, in: $0) })
      #expect(ProgramKey(text: key.text) == key && !"\(key)".contains(key.text))
      let row = try #require(try await store.read { try $0.row("SELECT key_hash, name FROM identity_program_key") })
      #expect(try row.get("key_hash", as: [UInt8].self) == key.hash)
      #expect(!String(decoding: try row.get("name", as: [UInt8].self), as: UTF8.self).contains("caisse"))
      let known = { (now: Date) in try await store.read { try keys.known(key, at: now, in: $0) } }
      #expect(try await known(noon)?.needsTouch == true)
      let first = try #require(try await known(noon))
      try await store.write { try keys.touch(first, at: noon, in: $0) }
      #expect(try await known(noon + 3_600)?.needsTouch == false)
      #expect(try await known(noon + 3_601)?.needsTouch == true)
      let lines = try await store.read { try keys.keys(of: awa, at: noon, in: $0) }
      #expect(lines.map(\.name) == ["caisse"] && lines.first?.usedAt == noon)
      #expect(try await known(noon + ProgramKeys.life - 1) != nil)
      #expect(try await known(noon + ProgramKeys.life) == nil)
      let id = try #require(lines.first?.id)
      #expect(try await store.write { try keys.end(id, of: modibo, in: $0) } == false)
      #expect(try await known(noon) != nil)
      #expect(try await store.write { try keys.end(id, of: awa, in: $0) })
      #expect(try await known(noon) == nil)
    }
  }

  @Test("nobody has more keys than a few; those that have come to their end make room")
  func most() async throws {
    try await withPeople { store, keys, awa, modibo in
      let make = { (person: PersonID, now: Date) in
        try await store.write { try keys.make(named: "caisse", by: person, at: now, in: $0) }
      }
      for _ in 0..<ProgramKeys.most { _ = try #require(try await make(awa, noon)) }
      let (over, other) = (try await make(awa, noon), try await make(modibo, noon))
      #expect(over == nil && other != nil)
      let later = noon + ProgramKeys.life
      _ = try #require(try await make(awa, later))
      let left = try await store.read { try keys.keys(of: awa, at: later, in: $0) }
      #expect(left.count == 1)
    }
  }

  @Test(
    "what is not a key opens nothing",
    arguments: [
      "", "tgk_", "tgk_" + String(repeating: "A", count: 64), "tgn_" + String(repeating: "a", count: 64),
      "tgk_" + String(repeating: "a", count: 65),
    ])
  func nonsense(_ text: String) {
    #expect(ProgramKey(text: text) == nil)
  }
}
