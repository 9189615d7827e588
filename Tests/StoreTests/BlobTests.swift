import TestSupport
import Testing

@testable import Store

extension StoreConformance {
  @Suite("Blobs")
  struct Blobs {
    @Test("content is kept once under its SHA-256", arguments: TestedEngine.allCases)
    func contentIsKeptOnce(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let hash = try await store.write { transaction in
          let hash = try transaction.put(blob: Array("abc".utf8))
          try transaction.put(Blob(Array("abc".utf8)))
          try transaction.put(blob: [])
          return hash
        }
        // FIPS 180-4, SHA-256 of "abc".
        #expect(hash.description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(BlobHash(hash.description) == hash)
        let read = try await store.read { transaction in
          try (
            transaction.blob(hash), transaction.blob(BlobHash(of: [])), transaction.blob(BlobHash(of: [1])),
            transaction.value("SELECT COUNT(*) FROM store_blob", as: Int.self)
          )
        }
        #expect(read.0 == Array("abc".utf8))
        #expect(read.1 == [])
        #expect(read.2 == nil)
        #expect(read.3 == 2)
      }
    }

    @Test("a blob goes with the transaction that put it", arguments: TestedEngine.allCases)
    func blobIsRolledBack(engine: TestedEngine) async throws {
      struct Refusal: Error {}
      try await engine.withStore { store in
        await #expect(throws: Refusal.self) {
          try await store.write { transaction in
            try transaction.put(blob: [1, 2, 3])
            throw Refusal()
          }
        }
        let blob = try await store.read { try $0.blob(BlobHash(of: [1, 2, 3])) }
        #expect(blob == nil)
      }
    }

    @Test("the same content put by many at once is kept once", arguments: TestedEngine.allCases)
    func concurrentPuts(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<16 {
            group.addTask { try await store.write { _ = try $0.put(blob: [9, 9]) } }
          }
          try await group.waitForAll()
        }
        let count: Int? = try await store.read { try $0.value("SELECT COUNT(*) FROM store_blob") }
        #expect(count == 1)
      }
    }

    @Test("what is no hash is refused")
    func badHashes() {
      #expect(BlobHash("ab") == nil)
      #expect(BlobHash(String(repeating: "g", count: 64)) == nil)
      #expect(BlobHash(bytes: [1]) == nil)
    }

    @Test("fsck finds a blob that is not what its name says", arguments: TestedEngine.allCases)
    func damagedBlobIsFound(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let hash = try await store.write { transaction in
          try transaction.put(blob: [1])
          return try transaction.put(blob: [2])
        }
        #expect(try await store.integrityCheck() == [])
        try await store.write {
          try $0.execute("UPDATE store_blob SET content = \([3] as [UInt8]) WHERE hash = \(hash)")
        }
        #expect(try await store.integrityCheck() == [.blob(hash)])
      }
    }
  }
}
