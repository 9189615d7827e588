import Foundation
import TestSupport
import Testing

@testable import Store

extension StoreConformance {
  @Suite("Backup")
  struct Backup {
    static let pairs = TestedEngine.allCases.flatMap { from in TestedEngine.allCases.map { (from, $0) } }

    @Test("a backup of either engine is restored into either, to the last byte", arguments: pairs)
    func backupMovesBetweenEngines(from: TestedEngine, to: TestedEngine) async throws {
      let folder = try TemporaryFolder()
      let path = folder.path("state.toguna")
      var before: [[SQLValue]] = []
      try await from.withStore { store in
        try await store.fill()
        try await store.backup(to: path)
        before = try await store.dump()
      }
      #expect(try folder.names() == ["state.toguna"])

      let location = try to.newLocation(in: folder)
      let identity = try await Store.restore(from: path, into: location, migrations: TestSchema.migrations)
      #expect(identity == TestSchema.identity)
      try await to.withStore(at: location) { store in
        #expect(try await store.dump() == before)
        #expect(try await store.integrityCheck() == [])
        // Counted keys go on after those that came.
        let next = try await store.write {
          try $0.value("INSERT INTO test_value (whole) VALUES (0) RETURNING id", as: Int.self)
        }
        #expect(next == 701)
        // Foreign keys hold again.
        await #expect(throws: StoreError.brokenReference) {
          try await store.write { try $0.execute("INSERT INTO test_act (person) VALUES (404)") }
        }
      }
    }

    @Test("a backup of older code is restored at its schema and then migrated", arguments: TestedEngine.allCases)
    func olderBackupIsMigrated(engine: TestedEngine) async throws {
      let folder = try TemporaryFolder()
      let path = folder.path("old.toguna")
      try await engine.withStore([TestSchema.migrations[0]]) { store in
        try await store.write { try $0.execute("INSERT INTO test_value (whole) VALUES (5)") }
        try await store.backup(to: path)
      }
      let location = try engine.newLocation(in: folder)
      try await Store.restore(from: path, into: location, migrations: TestSchema.migrations)
      try await engine.withStore(at: location) { store in
        let counts = try await store.read { transaction in
          try ["test_value", "test_act"].map {
            try transaction.value(SQL(raw: "SELECT COUNT(*) FROM \($0)"), as: Int.self)
          }
        }
        #expect(counts == [1, 0])
      }
    }

    @Test("a backup of another State or instance is refused before a row is written", arguments: TestedEngine.allCases)
    func foreignBackupIsRefused(engine: TestedEngine) async throws {
      let folder = try TemporaryFolder()
      let path = folder.path("state.toguna")
      try await engine.withStore { store in try await store.backup(to: path) }
      let location = try engine.newLocation(in: folder)
      let other = StoreIdentity(state: TestSchema.identity.state, instance: "another")
      await #expect(throws: StoreError.backup(.otherIdentity(TestSchema.identity))) {
        try await Store.restore(
          from: path, into: location, migrations: TestSchema.migrations, expecting: other)
      }
      // The database is as empty as it was.
      try await Store.restore(
        from: path, into: location, migrations: TestSchema.migrations, expecting: TestSchema.identity)
    }

    @Test("a backup that cannot be written leaves nothing behind", arguments: TestedEngine.allCases)
    func failedBackupLeavesNothing(engine: TestedEngine) async throws {
      let folder = try TemporaryFolder()
      try FileManager.default.createDirectory(atPath: folder.path("taken"), withIntermediateDirectories: false)
      try await engine.withStore { store in
        await #expect(throws: StoreError.backup(.cannotWrite(code: Int(EISDIR)))) {
          try await store.backup(to: folder.path("taken"))
        }
      }
      #expect(try folder.names().filter { !$0.contains(".db") } == ["taken"])
    }
  }
}

extension Store {
  /// Rows of every kind, a table that points at itself, blobs larger than a buffer, jobs.
  fileprivate func fill() async throws {
    try await write { transaction in
      for number in 1...700 {
        try transaction.execute(
          """
          INSERT INTO test_value (whole, real, text, bytes)
          VALUES (
            \(number % 7 == 0 ? nil : number), \(Double(number) / 8), \("ɲ\(number) — \"d'acte\" ?"),
            \([0, UInt8(number % 256)]))
          """)
      }
      // The child comes before its parent in the order of the keys.
      try transaction.execute("INSERT INTO test_person (id, state, phone) VALUES (2, 'ML', '2')")
      try transaction.execute("INSERT INTO test_person (id, state, phone, parent) VALUES (1, 'ML', '1', 2)")
      try transaction.execute("INSERT INTO test_act (person, note) VALUES (1, NULL)")
      try transaction.put(blob: Array(repeating: 0xAB, count: 700_000))
      try transaction.put(blob: [])
      try transaction.enqueue(NewJob(kind: "a", key: "1", payload: [1]))
    }
  }

  fileprivate func dump() async throws -> [[SQLValue]] {
    try await read { transaction in
      var rows: [[SQLValue]] = []
      for table in try transaction.connection.tables() where !table.name.hasPrefix("store_migration") {
        rows.append([.text(table.name)] + table.columns.map { .text($0) })
        rows += try transaction.rows(SQL(raw: "SELECT * FROM \(table.name) ORDER BY 1, 2")).map(\.values)
      }
      return rows
    }
  }
}
