import Foundation
import Registers
import Testing

@Suite("Records and their versions")
struct RecordTests {
  @Test("a record has a value for every field, empty where nothing is known")
  func completeValues() async throws {
    try await withRegisters { test in
      let record = try await test.born()
      let definition = try #require(test.registers.definition("births"))
      #expect(Set(record.values.keys) == Set(definition.fields.map(\.id)))
      #expect(record.values["nina"] == "")
      #expect(record.version == 1)
      let read = try await test.read { try $0.record(record.id, in: $1) }
      #expect(read == record)
    }
  }

  @Test("what is not there is nil, and an unknown register is refused")
  func absence() async throws {
    try await withRegisters { test in
      let record = try await test.read { try $0.record("0123", in: $1) }
      #expect(record == nil)
      let history = try await test.read { try $0.history(of: "0123", in: $1) }
      #expect(history == [])
      await #expect(throws: RegisterError.unknownRegister("deaths")) {
        try await test.read { try $0.count(of: "deaths", in: $1) }
      }
      #expect(test.registers.definition("deaths") == nil)
    }
  }

  @Test("a correction adds a version with its reason and overwrites nothing")
  func correction() async throws {
    try await withRegisters { test in
      let first = try await test.born(["surname": "Yaro"])
      let later = Examples.now + 60
      let second = try await test.write { registers, transaction in
        try registers.correct(
          first.id, values: ["surname": "Yarho", "nina": "12620123456789K"],
          reason: "Jugement rectificatif n° 12 du tribunal de Ségou", author: "f.keita", at: later, in: transaction)
      }
      #expect(second.version == 2)
      #expect(second.values["surname"] == "Yarho")
      #expect(second.values["given_names"] == "Awa")
      let history = try await test.read { try $0.history(of: first.id, in: $1) }
      #expect(history.map(\.number) == [1, 2])
      #expect(history.map { $0.values["surname"] } == ["Yaro", "Yarho"])
      #expect(history.map(\.reason) == ["", "Jugement rectificatif n° 12 du tribunal de Ségou"])
      #expect(history.map(\.author) == ["tests", "f.keita"])
      #expect(history.map(\.recordedAt) == [Examples.now, later])
    }
  }

  @Test("a correction without a reason, or that changes nothing, is refused")
  func vainCorrection() async throws {
    try await withRegisters { test in
      let record = try await test.born()
      await #expect(throws: RegisterError.missingReason) { try await correct(record.id, ["sex": "M"], " \n", test) }
      await #expect(throws: RegisterError.nothingChanged) {
        try await correct(record.id, ["surname": "Traore\u{301}"], "Rien", test)
      }
      await #expect(throws: RegisterError.unknownRecord("0123")) { try await correct("0123", ["sex": "M"], "x", test) }
      await #expect(throws: RegisterError.invalid([ValueFault(field: "surname", reason: .missing)])) {
        try await correct(record.id, ["surname": ""], "x", test)
      }
      let versions = try await test.read { try $0.history(of: record.id, in: $1).count }
      #expect(versions == 1)
    }
  }

  @Test("two records do not share the fields of the identity, however these are spelled")
  func identity() async throws {
    try await withRegisters { test in
      let first = try await test.born()
      await #expect(throws: RegisterError.exists(record: first.id)) {
        try await test.born(["act_number": "0118", "surname": "Keïta"])
      }
      let second = try await test.born(["act_number": "119"])
      await #expect(throws: RegisterError.exists(record: first.id)) {
        try await correct(second.id, ["act_number": "118"], "Numéro mal lu", test)
      }
      try await correct(first.id, ["act_number": "117"], "Numéro mal lu", test)
      try await correct(second.id, ["act_number": "118"], "Numéro mal lu", test)
      let found = try await test.read {
        try $0.record(identifiedBy: Examples.birth(["act_number": " 118 "]), in: "births", in: $1)
      }
      #expect(found?.id == second.id)
    }
  }

  @Test("the first records come in the order in which they were added")
  func order() async throws {
    try await withRegisters { test in
      var ids: [String] = []
      for number in 1...4 { ids.append(try await test.born(["act_number": String(number)]).id) }
      let (listed, count) = try await test.read { registers, transaction in
        (
          try registers.identifiers(in: "births", limit: 3, in: transaction),
          try registers.count(of: "births", in: transaction)
        )
      }
      #expect(listed == Array(ids.prefix(3)))
      #expect(count == 4)
      let convictions = try await test.read { try $0.identifiers(in: "convictions", limit: 3, in: $1) }
      #expect(convictions == [])
    }
  }

  private func correct(
    _ id: String, _ values: [String: String], _ reason: String, _ test: TestRegisters
  ) async throws {
    try await test.write { registers, transaction in
      _ = try registers.correct(
        id, values: values, reason: reason, author: "tests", at: Examples.now, in: transaction)
    }
  }
}
