import Foundation
import TestSupport
import Testing

@testable import Store

extension StoreConformance {
  @Suite("Opening")
  struct Opening {
    private let identity = TestSchema.identity

    @Test("what was created opens again with its rows, and under no other identity", arguments: TestedEngine.allCases)
    func identityIsKept(engine: TestedEngine) async throws {
      let folder = try TemporaryFolder()
      let location = try engine.newLocation(in: folder)
      try await engine.withStore(at: location) { store in
        try await store.write { _ = try $0.execute("INSERT INTO test_value (whole) VALUES (1)") }
      }
      let again = try await Store.open(location, migrations: TestSchema.migrations, identity: .expect(identity))
      let count: Int? = try await again.read { try $0.value("SELECT COUNT(*) FROM test_value") }
      #expect(count == 1)
      await again.close()
      for other in [StoreIdentity(state: "BF", instance: "test-1"), StoreIdentity(state: "ML", instance: "test-2")] {
        for opening in [StoreOpening.expect(other), .create(other)] {
          await #expect(throws: StoreError.foreign(.otherIdentity(identity))) {
            try await Store.open(location, migrations: TestSchema.migrations, identity: opening)
          }
        }
      }
    }

    @Test("what was never created is not made by opening it", arguments: TestedEngine.allCases)
    func nothingIsMade(engine: TestedEngine) async throws {
      let folder = try TemporaryFolder()
      let location = try engine.newLocation(in: folder)
      await #expect(throws: StoreError.notInitialised) {
        try await Store.open(location, migrations: [], identity: .expect(TestSchema.identity))
      }
      #expect(try folder.names().isEmpty)
    }

    @Test(
      "a schema of newer code is refused, and so is a migration whose text has changed",
      arguments: TestedEngine.allCases)
    func strangeSchemaIsRefused(engine: TestedEngine) async throws {
      let folder = try TemporaryFolder()
      let location = try engine.newLocation(in: folder)
      try await engine.withStore(at: location) { _ in }
      await #expect(throws: StoreError.newerSchema(room: "test", number: 2, known: 1)) {
        try await Store.open(location, migrations: [TestSchema.migrations[0]], identity: .expect(TestSchema.identity))
      }
      await #expect(throws: StoreError.newerSchema(room: "test", number: 1, known: 0)) {
        try await Store.open(location, migrations: [], identity: .expect(TestSchema.identity))
      }
      let changed = Migration(room: "test", number: 2, ["CREATE TABLE test_other (id BIGINT)"])
      await #expect(throws: StoreError.changedMigration(room: "test", number: 2)) {
        try await Store.open(
          location, migrations: [TestSchema.migrations[0], changed], identity: .expect(TestSchema.identity))
      }
      await #expect(throws: StoreError.misnumberedMigration(room: "test", number: 3)) {
        try await Store.open(
          location, migrations: [TestSchema.migrations[0], Migration(room: "test", number: 3, [])],
          identity: .expect(TestSchema.identity))
      }
    }

    @Test("a migration that fails leaves nothing of itself or its fellows", arguments: TestedEngine.allCases)
    func failedMigrationIsUndone(engine: TestedEngine) async throws {
      let folder = try TemporaryFolder()
      let location = try engine.newLocation(in: folder)
      try await engine.withStore(at: location, [TestSchema.migrations[0]]) { _ in }
      let broken = Migration(room: "test", number: 3, ["CREATE TABLE test_extra (id BIGINT)", "CREATE TABLE oops ("])
      do {
        _ = try await Store.open(
          location, migrations: TestSchema.migrations + [broken], identity: .expect(TestSchema.identity))
        Issue.record("no error")
      } catch StoreError.badStatement {}
      try await engine.withStore(at: location) { store in
        try await store.write { _ = try $0.execute("INSERT INTO test_act (person) SELECT 1 WHERE 1 = 0") }
      }
    }

    @Test("of many that open at once, one migrates", arguments: TestedEngine.allCases)
    func migrationHappensOnce(engine: TestedEngine) async throws {
      let folder = try TemporaryFolder()
      let location = try engine.newLocation(in: folder)
      try await withThrowingTaskGroup(of: Store.self) { group in
        for _ in 0..<6 {
          group.addTask {
            try await Store.open(
              location, migrations: TestSchema.migrations, identity: .create(TestSchema.identity))
          }
        }
        for try await store in group { await store.close() }
      }
    }

    @Test("tables of another system are refused")
    func foreignTablesAreRefused() async throws {
      let location = StoreLocation.postgres(url: try TemporaryPostgres.newDatabase())
      let engine = try await Store.engine(at: location, mayCreate: true)
      try await engine.write(.exclusive) { try $0.connection.command("CREATE TABLE clients (id BIGINT)") }
      await engine.close()
      await #expect(throws: StoreError.foreign(.unknownTables)) {
        try await Store.open(location, migrations: [], identity: .create(TestSchema.identity))
      }
    }

    @Test("a SQLite file of another system is refused and stays as it was")
    func foreignFileIsRefused() async throws {
      let folder = try TemporaryFolder()
      try folder.write([], as: "other.db")
      do {
        let other = try SQLiteConnection(path: folder.path("other.db"), for: .writing)
        try other.command("CREATE TABLE clients (id BIGINT)")
      }
      let before = try folder.read("other.db")
      await #expect(throws: StoreError.foreign(.unknownTables)) {
        try await Store.open(
          .sqlite(path: folder.path("other.db")), migrations: [], identity: .create(TestSchema.identity))
      }
      #expect(try folder.read("other.db") == before)
      #expect(try folder.names() == ["other.db"])
    }

    @Test("a file that is no database is refused and stays as it was")
    func otherFileIsRefused() async throws {
      let folder = try TemporaryFolder()
      let text = Array(String(repeating: "Not a database. ", count: 100).utf8)
      try folder.write(text, as: "notes.txt")
      await #expect(throws: StoreError.foreign(.notADatabase)) {
        try await Store.open(
          .sqlite(path: folder.path("notes.txt")), migrations: [], identity: .create(TestSchema.identity))
      }
      #expect(try folder.read("notes.txt") == text)
    }

    @Test("nobody else may read a SQLite file")
    func fileIsPrivate() async throws {
      let folder = try TemporaryFolder()
      let path = folder.path("private.db")
      try await TestedEngine.sqlite.withStore(at: .sqlite(path: path)) { store in
        try await store.write { try $0.execute("INSERT INTO test_value (whole) VALUES (1)") }
        for name in try folder.names() {
          let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
          #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
      }
    }

    @Test("what was deleted is in no file once the store is closed")
    func deletionIsComplete() async throws {
      let folder = try TemporaryFolder()
      let location = StoreLocation.sqlite(path: folder.path("erased.db"))
      let secret = Array("la clé qui doit disparaître, 48 octets de long....".utf8)
      try await TestedEngine.sqlite.withStore(at: location) { store in
        try await store.write { try $0.execute("INSERT INTO test_value (bytes) VALUES (\(secret))") }
        #expect(try folder.holds(secret))
        _ = try await store.read { try $0.rows("SELECT bytes FROM test_value") }
        try await store.write { try $0.execute("UPDATE test_value SET bytes = NULL") }
      }
      #expect(try !folder.holds(secret))
    }

    @Test(
      "closing waits for what still reads, even twice, and refuses what comes after", .timeLimit(.minutes(1)),
      arguments: TestedEngine.allCases)
    func closingWaits(engine: TestedEngine) async throws {
      let folder = try TemporaryFolder()
      let store = try await Store.open(
        engine.newLocation(in: folder), migrations: TestSchema.migrations, identity: .create(TestSchema.identity))
      let (begun, signal) = AsyncStream<Void>.makeStream()
      let end = DispatchSemaphore(value: 0)
      async let count = store.readAtLength { transaction in
        signal.finish()
        end.wait()
        return try transaction.value("SELECT COUNT(*) FROM test_value", as: Int.self)
      }
      for await _ in begun {}
      async let closing: Void = store.close()
      async let again: Void = store.close()
      while (try? await store.read { _ in }) != nil { await Task.yield() }
      end.signal()
      #expect(try await count == 0)
      await closing
      await again
      await #expect(throws: StoreError.closed) { try await store.write { _ in } }
    }

    @Test("a folder that is not there is told with its path")
    func missingFolderIsTold() async throws {
      await #expect(throws: StoreError.cannotOpen(path: "/nowhere/a.db", code: Int(ENOENT))) {
        try await Store.open(
          .sqlite(path: "/nowhere/a.db"), migrations: [], identity: .create(TestSchema.identity))
      }
    }
  }
}
