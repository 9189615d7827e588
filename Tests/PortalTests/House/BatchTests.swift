import Foundation
import Identity
import Procedures
import Registers
import Store
import Testing
import Vocabulary

@testable import toguna

@Suite("Acts in a batch")
struct BatchTests {
  func entries(_ records: [String], in house: House) async throws -> [[AccessEntry]] {
    let accesses = house.accesses
    return try await house.store.read { transaction in
      try records.map { try accesses.entries(for: .record(register: "births", key: $0), in: transaction) }
    }
  }

  @Test("every record that is opened says so, with the agent, the office and the reason")
  func accesses() async throws {
    try await SmallState.found().open { house in
      _ = try await Seeding(house: house).fill("births", count: 4)
      let official = try await house.registrar()
      let batch = try Batch(house: house, procedure: "birth-extract", official: official)
      let records = try await batch.records(count: 3, file: nil)
      #expect(records.count == 3)
      #expect(try await entries(records, in: house).allSatisfy { $0.count == 1 })
      _ = try await batch.submit(records)
      for entries in try await entries(records, in: house) {
        #expect(entries.count == 2)
        for entry in entries {
          #expect(entry.reader.agent == official.id && official.offices.contains(entry.reader.office))
          #expect(entry.purpose == .motive(.counter))
        }
      }
    }
  }

  @Test("a record of another register is not opened, nor one by an agent without a post that reads it")
  func foreign() async throws {
    try await SmallState.found().open { house in
      _ = try await Seeding(house: house).people(births: 50)
      let (registers, official) = (house.registers, try await house.registrar())
      let conviction = try #require(
        try await house.store.read { try registers.identifiers(in: "convictions", limit: 1, in: $0) }.first)
      let batch = try Batch(house: house, procedure: "birth-extract", official: official)
      await #expect(throws: Refusal.self) { try await batch.submit([conviction]) }
      let nobody = Official(id: official.id, name: official.name, quality: official.quality, posts: [])
      #expect(throws: Refusal.self) { try Batch(house: house, procedure: "birth-extract", official: nobody) }
    }
  }

  @Test("the register is that of the step that takes one record, be it not the first step")
  func laterStep() async throws {
    let state = try await SmallState.found { pack in
      let path = "\(pack)/procedures/birth-extract.yaml"
      let text = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
      let first = """
        decision:
          - id: search
            title: Recherche dans le casier
            role: registrar
            register: convictions
            records: any
            attestation: J’ai cherché dans le casier.

        """
      try Data(text.replacing("decision:\n", with: first, maxReplacements: 1).utf8).write(to: URL(filePath: path))
    }
    try await state.open { house in
      _ = try await Seeding(house: house).people(births: 5)
      let batch = try Batch(house: house, procedure: "birth-extract", official: try await house.registrar())
      let (registers, records) = (house.registers, try await batch.records(count: 2, file: nil))
      let found = try await house.store.read { transaction in
        try records.compactMap { try registers.record($0, in: transaction)?.register }
      }
      #expect(found == ["births", "births"])
    }
  }
}
