import Foundation
import Keys
import Store
import TestSupport
import Testing

@testable import Identity

@Suite("The persons' keys")
struct PersonVaultTests {
  private struct Changed: Error {}
  private let plain = [UInt8]("née vers 1962 à Ségou".utf8)

  @Test("what a person's key sealed opens in its place, for that person alone")
  func sealing() async throws {
    try await withStore { store in
      let vault = PersonVault(root: .random())
      let plain = plain
      try await store.write { transaction in
        let awa = try vault.create(at: noon, in: transaction)
        let moussa = try vault.create(at: noon, in: transaction)
        let sealed = try vault.seal(plain, for: awa, context: place, in: transaction)
        #expect(try vault.open(sealed, of: awa, context: place, in: transaction) == plain)
        #expect(throws: KeyError.unsealable) {
          try vault.open(sealed, of: awa, context: [1], in: transaction)
        }
        #expect(throws: KeyError.unsealable) {
          try vault.open(sealed, of: moussa, context: place, in: transaction)
        }
      }
    }
  }

  @Test("erasure makes what was sealed unreadable for good")
  func erasure() async throws {
    try await withStore { store in
      let vault = PersonVault(root: .random())
      let plain = plain
      try await store.write { transaction in
        let awa = try vault.create(at: noon, in: transaction)
        let sealed = try vault.seal(plain, for: awa, context: place, in: transaction)
        try vault.forget(awa, at: noon, in: transaction)
        #expect(throws: IdentityError.forgotten) {
          try vault.open(sealed, of: awa, context: place, in: transaction)
        }
        #expect(throws: IdentityError.forgotten) {
          try vault.seal(plain, for: awa, context: place, in: transaction)
        }
        let row = try transaction.row("SELECT wrapped_key FROM identity_person")
        let wrapped: [UInt8]? = try #require(row).get("wrapped_key")
        #expect(wrapped == nil)
        try vault.forget(awa, at: noon + 60, in: transaction)
      }
    }
  }

  @Test("once the store is closed, a forgotten person's wrapped key is in no file, and the others' still are")
  func erasureFromFiles() async throws {
    let folder = try TemporaryFolder()
    let (forgotten, kept) = try await withStore(in: folder) { store in
      let vault = PersonVault(root: .random())
      let persons = try await store.write { transaction in
        try (0..<20).map { _ in try vault.create(at: noon, in: transaction) }
      }
      let keys = try await store.read { transaction in
        try persons.map { person in
          let row = try #require(
            try transaction.row("SELECT wrapped_key FROM identity_person WHERE id = \(person)"))
          return try row.get("wrapped_key", as: [UInt8].self)
        }
      }
      #expect(try folder.holds(keys[7]))
      try await store.write { try vault.forget(persons[7], at: noon, in: $0) }
      return (keys[7], keys[8])
    }
    #expect(try !folder.holds(forgotten))
    #expect(try folder.holds(kept))
  }

  @Test("an erasure that was rolled back erased nothing, and a person who was rolled back is unknown")
  func rollingBack() async throws {
    try await withStore { store in
      let vault = PersonVault(root: .random())
      let plain = plain
      let (awa, sealed) = try await store.write { transaction in
        let awa = try vault.create(at: noon, in: transaction)
        return (awa, try vault.seal(plain, for: awa, context: place, in: transaction))
      }
      await #expect(throws: Changed.self) {
        try await store.write { transaction in
          try vault.forget(awa, at: noon, in: transaction)
          throw Changed()
        }
      }
      #expect(try await store.read { try vault.open(sealed, of: awa, context: place, in: $0) } == plain)

      var random = SystemRandomNumberGenerator()
      let nobody = PersonID(random: &random)
      await #expect(throws: IdentityError.unknownPerson) {
        try await store.read { try vault.seal(plain, for: nobody, context: place, in: $0) }
      }
      await #expect(throws: IdentityError.unknownPerson) {
        try await store.write { try vault.forget(nobody, at: noon, in: $0) }
      }
    }
  }

  @Test("under another root no key opens")
  func otherRoot() async throws {
    try await withStore { store in
      let awa = try await store.write { try PersonVault(root: .random()).create(at: noon, in: $0) }
      await #expect(throws: KeyError.unsealable) {
        try await store.read { try PersonVault(root: .random()).seal([1], for: awa, context: place, in: $0) }
      }
    }
  }
}
