import Store
import TestSupport
import Testing

extension StoreConformance {
  @Suite("Statements")
  struct Statements {
    @Test("a value that looks like SQL is a value", arguments: TestedEngine.allCases)
    func valuesAreBound(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let evil = "'); DROP TABLE test_value; --"
        try await store.write { try $0.execute("INSERT INTO test_value (text) VALUES (\(evil))") }
        let found = try await store.read {
          try $0.value(
            "SELECT text FROM test_value WHERE text = \(evil) AND text <> 'a ? in a literal'", as: String.self)
        }
        #expect(found == evil)
      }
    }

    @Test("parts of statements join with their values in order", arguments: TestedEngine.allCases)
    func partsJoin(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        try await store.write { transaction in
          for number in 1...5 { try transaction.execute("INSERT INTO test_value (whole) VALUES (\(number))") }
        }
        var query: SQL = "SELECT COUNT(*) AS count FROM test_value WHERE whole > \(1)"
        let limit: SQL = "whole < \(5)"
        query += " AND \(limit) AND whole <> \(nil as Int?)"
        let none = query
        let some: SQL =
          "SELECT COUNT(*) AS count FROM test_value WHERE " + limit + " AND whole IN \(list: [1, 2, 5, 9])"
        let empty: SQL = "SELECT COUNT(*) AS count FROM test_value WHERE whole IN \(list: [Int]())"
        let counts = try await store.read { transaction in
          try [none, some, empty].map { try transaction.value($0, as: Int.self) }
        }
        #expect(counts == [0, 2, 0])
      }
    }

    @Test("execute counts the rows that changed", arguments: TestedEngine.allCases)
    func changesAreCounted(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let counts = try await store.write { transaction in
          try [
            transaction.execute("INSERT INTO test_value (whole) VALUES (1), (2), (3)"),
            transaction.execute("UPDATE test_value SET whole = whole + 1 WHERE whole > 1"),
            transaction.execute("DELETE FROM test_value WHERE whole = 99"),
            transaction.execute("INSERT INTO test_counter (name, count) VALUES ('a', 1) ON CONFLICT (name) DO NOTHING"),
            transaction.execute("INSERT INTO test_counter (name, count) VALUES ('a', 1) ON CONFLICT (name) DO NOTHING"),
          ]
        }
        #expect(counts == [3, 2, 0, 1, 0])
      }
    }

    @Test(
      "a taken key, a dangling reference, a missing value and a failed check are told apart",
      arguments: TestedEngine.allCases)
    func refusalsAreTyped(engine: TestedEngine) async throws {
      let refused: [(SQL, StoreError)] = [
        ("INSERT INTO test_person (id, state, phone) VALUES (1, 'BF', '7')", .conflict(constraint: "test_person(id)")),
        (
          "INSERT INTO test_person (id, state, phone) VALUES (2, 'ML', '70')",
          .conflict(constraint: "test_person(state, phone)")
        ),
        ("INSERT INTO test_act (person) VALUES (9)", .brokenReference),
        (
          "INSERT INTO test_person (id, state, phone) VALUES (3, NULL, '7')", .missingValue(column: "test_person.state")
        ),
        (
          "INSERT INTO test_person (id, state, phone) VALUES (3, 'ML', '')",
          .refusedByCheck(constraint: "test_person_phone")
        ),
      ]
      try await engine.withStore { store in
        try await store.write { transaction in
          try transaction.execute("INSERT INTO test_person (id, state, phone) VALUES (1, 'ML', '70')")
          try transaction.execute("INSERT INTO test_act (person) VALUES (1)")
        }
        for (statement, error) in refused {
          await #expect(throws: error) { try await store.write { try $0.execute(statement) } }
        }
        await #expect(throws: StoreError.brokenReference) {
          try await store.write { try $0.execute("DELETE FROM test_person") }
        }
      }
    }

    @Test("a wrong statement says so", arguments: TestedEngine.allCases)
    func wrongStatementSaysSo(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        do {
          try await store.read { _ = try $0.rows("SELECT missing FROM test_value") }
          Issue.record("no error")
        } catch StoreError.badStatement(_, let message) {
          #expect(message.contains("missing"))
        }
      }
    }

    @Test("more statements than the cache holds still run", arguments: TestedEngine.allCases)
    func cacheMakesRoom(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let sum = try await store.read { transaction in
          var sum = 0
          for count in 1...300 {
            let names = (0..<count).map { "n\($0)" }
            sum +=
              try transaction.value("SELECT \(count) + COUNT(*) FROM test_counter WHERE name IN \(list: names)") ?? 0
          }
          return sum
        }
        #expect(sum == 300 * 301 / 2)
      }
    }

    @Test("rows are handed over one by one, and nothing else runs meanwhile", arguments: TestedEngine.allCases)
    func rowsStream(engine: TestedEngine) async throws {
      struct Enough: Error {}
      try await engine.withStore { store in
        try await store.write { transaction in
          for number in 1...100 { try transaction.execute("INSERT INTO test_value (whole) VALUES (\(number))") }
        }
        let seen = try await store.read { transaction in
          var seen: [Int] = []
          try transaction.forEach("SELECT whole FROM test_value WHERE whole > \(50) ORDER BY whole") { row in
            seen.append(try row.get("whole"))
          }
          return try seen + [transaction.value("SELECT 0") ?? -1]
        }
        #expect(seen == Array(51...100) + [0])
        await #expect(throws: StoreError.rowsStillArriving) {
          try await store.read { transaction in
            try transaction.forEach("SELECT 1 AS one") { _ in _ = try transaction.rows("SELECT 2 AS two") }
          }
        }
        await #expect(throws: Enough.self) {
          try await store.read { try $0.forEach("SELECT whole FROM test_value") { _ in throw Enough() } }
        }
        #expect(try await store.read { try $0.value("SELECT COUNT(*) FROM test_value") } == 100)
      }
    }
  }
}
