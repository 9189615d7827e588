import Foundation
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

    @Test(
      "a backup that was altered, cut or made by newer code is refused before a row is written",
      arguments: TestedEngine.allCases)
    func badBackupIsRefused(engine: TestedEngine) async throws {
      let folder = try TemporaryFolder()
      try await engine.withStore { store in
        try await store.write { try $0.execute("INSERT INTO test_value (text) VALUES ('Awa')") }
        try await store.backup(to: folder.path("good"))
      }
      let good = try folder.read("good")
      let location = try engine.newLocation(in: folder)
      func expectRefusal(of bytes: [UInt8], _ fault: BackupFault, _ sourceLocation: SourceLocation = #_sourceLocation)
        async throws
      {
        try folder.write(bytes, to: "bad")
        await #expect(throws: StoreError.backup(fault), sourceLocation: sourceLocation) {
          try await Store.restore(from: folder.path("bad"), into: location, migrations: TestSchema.migrations)
        }
      }
      for index in [8, 20, good.count / 2, good.count - 1] {
        var altered = good
        altered[index] ^= 1
        try await expectRefusal(of: altered, .damaged)
      }
      try await expectRefusal(of: Array(good.dropLast()), .damaged)
      try await expectRefusal(of: Array(good.prefix(30)), .notABackup)
      try await expectRefusal(of: [], .notABackup)
      try await expectRefusal(of: Array(repeating: 65, count: 500), .notABackup)
      await #expect(throws: StoreError.newerSchema(room: "test", number: 2, known: 1)) {
        try await Store.restore(from: folder.path("good"), into: location, migrations: [TestSchema.migrations[0]])
      }
      await #expect(throws: StoreError.backup(.cannotOpen(path: folder.path("none"), code: Int(ENOENT)))) {
        try await Store.restore(from: folder.path("none"), into: location, migrations: TestSchema.migrations)
      }
      // The same place still takes the good one, and then no second.
      try await Store.restore(from: folder.path("good"), into: location, migrations: TestSchema.migrations)
      await #expect(throws: StoreError.backup(.notEmpty)) {
        try await Store.restore(from: folder.path("good"), into: location, migrations: TestSchema.migrations)
      }
    }

    @Test("a backup whose hash is right and whose content is not never traps")
    func forgedBackupIsRefused() async throws {
      let folder = try TemporaryFolder()
      let header = BackupHeader(
        identity: TestSchema.identity,
        migrations: (Migration.ofStore + TestSchema.migrations).map {
          AppliedMigration(room: $0.room, number: $0.number, hash: $0.hash)
        })
      let hostile: [[UInt8]] = [
        [], [9], [2, 0], [0, 0],
        [1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
        [1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
        [1, 2, 0xC3, 0x28, 0], [1, 1, 0x61, 0, 0], Self.counter + [2, 3], Self.counter + [2, 7, 7],
        Self.counter + [2, 4, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], Self.counter + [2, 0, 0],
      ]
      for (number, bytes) in hostile.enumerated() {
        let output = try BackupOutput(path: folder.path("forged"))
        try header.write(to: output)
        try output.write(bytes)
        try output.finish()
        await #expect(throws: StoreError.self) {
          try await Store.restore(
            from: folder.path("forged"), into: .sqlite(path: folder.path("\(number).db")),
            migrations: TestSchema.migrations)
        }
      }
    }

    /// The beginning of the table `test_counter (name, count)`.
    private static let counter: [UInt8] =
      [1, 12] + Array("test_counter".utf8) + [2, 4] + Array("name".utf8) + [5] + Array("count".utf8)

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

    @Test("a backup goes through no link, and nobody else reads what an interrupted one left")
    func partialFileIsOurs() throws {
      let folder = try TemporaryFolder()
      try folder.write([1], to: "elsewhere")
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("linked.partial"), withDestinationPath: folder.path("elsewhere"))
      #expect(throws: StoreError.backup(.cannotOpen(path: folder.path("linked.partial"), code: Int(ELOOP)))) {
        try BackupOutput(path: folder.path("linked"))
      }
      #expect(try folder.read("elsewhere") == [1])

      try folder.write([1, 2, 3], to: "left.partial")
      try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: folder.path("left.partial"))
      let output = try BackupOutput(path: folder.path("left"))
      try output.finish()
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("left"))
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try folder.read("left").count == BackupFormat.hashLength)
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
