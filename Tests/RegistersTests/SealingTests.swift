import Foundation
import Identity
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Sealing")
struct SealingTests {
  @Test("no value, reason or spelling of them stands in the bytes of the database")
  func noPlainText() async throws {
    let bytes = try await withRegisters { test in
      let record = try await test.born(["mentions": "1999-05-12|Mariage avec Zoumana Ballo"])
      try await test.write { registers, transaction in
        _ = try registers.correct(
          record.id, values: ["father_name": "Bakary Traoré"], reason: "Ordonnance rectificative", author: "tests",
          at: Examples.now, in: transaction)
      }
      await test.store.close()
      return try test.folder.names().reduce(into: Data()) { all, name in all += try test.folder.read(name) }
    }
    #expect(bytes.range(of: Data("registers_version".utf8)) != nil)
    let secrets = [
      "Awa", "Traor", "Coulibaly", "Seydou", "Zoumana", "Bakary", "Ordonnance", "1962-03-05", "etat-civil-segou",
      Folding.sounds("Traoré"), Folding.sounds("Coulibaly"), Folding.sounds("Djénéba"),
    ]
    for secret in secrets {
      #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) stands in the file")
    }
  }

  @Test("a sealed version does not open in another record's place")
  func contexts() async throws {
    try await withRegisters { test in
      let one = try await test.born(["act_number": "1"])
      let other = try await test.born(["act_number": "2"])
      try await test.write { _, transaction in
        let rows = try transaction.rows("SELECT record, sealed FROM registers_version ORDER BY record")
        let moved: [UInt8] = try rows[0].get("sealed")
        let target: Int64 = try rows[1].get("record")
        try transaction.execute("UPDATE registers_version SET sealed = \(moved) WHERE record = \(target)")
      }
      let untouched = try await test.read { try $0.record(one.id, in: $1) }
      #expect(untouched == one)
      await #expect(throws: RegisterError.damaged(record: other.id)) {
        try await test.read { try $0.record(other.id, in: $1) }
      }
    }
  }

  @Test("forgetting the person erases the record, and a search passes over it")
  func erasure() async throws {
    try await withRegisters { test in
      let record = try await test.born()
      let vault = test.vault
      try await test.write { try vault.forget(record.person, at: Examples.now, in: $1) }
      await #expect(throws: RegisterError.erased(record: record.id)) {
        try await test.read { try $0.record(record.id, in: $1) }
      }
      let query = RecordQuery(names: ["Awa Traoré"], date: PartialDate(edtf: "1962-03-05"))
      #expect(try await test.search(query) == [])
    }
  }
}
