import Foundation
import Registers
import Testing
import Vocabulary

@Suite("Filling a register")
struct FillingTests {
  @Test("generated people are accepted by both registers, and a search leads from one to the other")
  func filling() async throws {
    try await withRegisters { test in
      let mali = try Mali.pack.get()
      var (births, convictions) = (try mali.generator(), try mali.generator())
      var progress: [Int] = []
      let added = try await test.registers.fill(
        "births", count: 1_200, author: "seed", at: Examples.now, progress: { progress.append($0) }
      ) { births.birth() }
      #expect(added == 1_200)
      #expect(progress == [500, 1_000, 1_200])
      try await test.registers.fill("convictions", count: 20, author: "seed", at: Examples.now) {
        convictions.conviction()
      }
      let register = try #require(test.registers.definition("births"))
      let found = try await test.read { registers, transaction in
        try registers.identifiers(in: "convictions", limit: 20, in: transaction).filter { id in
          guard let conviction = try registers.record(id, in: transaction) else { return false }
          let query = RecordQuery(conviction.values, by: register)
          let best = try registers.search(query, in: "births", limit: 1, in: transaction).first
          return best?.record.values["birth_place"] == conviction.values["birth_place"]
            && best.map { !$0.reasons.contains(.nameDiffers) } == true
        }
      }
      #expect(found.count == 20)
    }
  }

  @Test("a register that has these people already is filled on with the next ones")
  func fillingOn() async throws {
    try await withRegisters { test in
      for expected in [30, 60] {
        var generator = try Mali.pack.get().generator()
        let added = try await test.registers.fill("births", count: 30, author: "seed", at: Examples.now) {
          generator.birth()
        }
        #expect(added == 30)
        let count = try await test.read { try $0.count(of: "births", in: $1) }
        #expect(count == expected)
      }
    }
  }

  @Test("a source that ends, or that repeats itself for ever, ends the filling")
  func ending() async throws {
    try await withRegisters { test in
      var left = 3
      let added = try await test.registers.fill("births", count: 10, author: "seed", at: Examples.now) {
        left -= 1
        return left < 0 ? nil : Examples.birth(["act_number": String(left + 1)])
      }
      #expect(added == 3)
      let more = try await test.registers.fill("births", count: 2, author: "seed", at: Examples.now) {
        Examples.birth(["act_number": "1"])
      }
      #expect(more == 0)
    }
  }
}
