import Foundation
import Keys
import Store
import Testing
import Vocabulary

@testable import Registers

@Suite("The plan of a search")
struct SearchPlanTests {
  @Test("the index is read by its key alone, and records by theirs: nothing is scanned")
  func queryPlan() async throws {
    try await withRegisters { test in
      try await test.born()
      let tokens = (0..<40).map { [UInt8](repeating: $0, count: 12) }
      let details = try await test.read { _, transaction in
        try transaction.rows("EXPLAIN QUERY PLAN " + SearchPlan.candidates(tokens)).map { row -> String in
          try row.get("detail")
        }
      }
      #expect(
        details.contains("SEARCH registers_token USING COVERING INDEX sqlite_autoindex_registers_token_1 (token=?)"))
      #expect(!details.contains { $0.hasPrefix("SCAN registers_") })
      let loading = try await test.read { _, transaction in
        try transaction.rows("EXPLAIN QUERY PLAN " + Registers.latest(of: [1, 2, 3])).map { row -> String in
          try row.get("detail")
        }
      }
      #expect(loading.allSatisfy { $0.hasPrefix("SEARCH ") }, "\(loading)")
    }
  }

  @Test("a search asks for a bounded number of tokens, the telling ones first")
  func stages() throws {
    let definition = try #require(try Mali.pack.get().registers.first)
    func stages(_ query: RecordQuery) -> [Int] {
      SearchPlan(query, definition: definition).stages.map(\.count)
    }
    let marks = YearMark.any.count
    // An exact date: its year, eleven estimates around it, and none.
    #expect(stages(RecordQuery(names: ["Awa", "Traoré"], date: .year(1962))) == [13, marks, 26])
    // « Vers 1962 »: eleven years, eleven estimates, and none.
    #expect(stages(RecordQuery(names: ["Awa", "Traoré"], date: .about(1962))) == [23, marks, 46])
    #expect(stages(RecordQuery(names: ["Awa", "Traoré"])) == [marks, 2 * marks])
    #expect(stages(RecordQuery(known: ["nina": "12620123456789K"])) == [1])
    let long = RecordQuery(names: [String(repeating: "Awa Fatou Mata Kadia Sira Penda Coumba Dado ", count: 50)])
    #expect(stages(long) == [15 * marks, 6 * marks])
  }

  @Test("a record has few tokens, of twelve bytes, that differ from register to register")
  func tokens() throws {
    let registers = try Mali.pack.get().registers
    let index = BlindIndex(sealer: .random())
    let births = index.tokens(of: Examples.birth(), in: registers[0])
    // Two words, one pair, two parents, one key.
    #expect(births.count == 6)
    #expect(births.allSatisfy { $0.count == 12 })
    #expect(Set(births).isDisjoint(with: index.tokens(of: Examples.birth(), in: registers[1])))
    #expect(Set(births).isDisjoint(with: BlindIndex(sealer: .random()).tokens(of: Examples.birth(), in: registers[0])))
  }
}
