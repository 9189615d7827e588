import Foundation
import TestSupport
import Testing

@testable import Store

extension StoreConformance.Backup {
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
      try folder.write(bytes, as: "bad")
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

  @Test("a backup goes through no link, and nobody else reads what an interrupted one left")
  func partialFileIsOurs() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], as: "elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("linked.partial"), withDestinationPath: folder.path("elsewhere"))
    #expect(throws: StoreError.backup(.cannotOpen(path: folder.path("linked.partial"), code: Int(ELOOP)))) {
      try BackupOutput(path: folder.path("linked"))
    }
    #expect(try folder.read("elsewhere") == [1])

    try folder.write([1, 2, 3], as: "left.partial")
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: folder.path("left.partial"))
    let output = try BackupOutput(path: folder.path("left"))
    try output.finish()
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("left"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try folder.read("left").count == BackupFormat.hashLength)
  }
}
