import Foundation
import Store
import TestSupport
import Testing

extension StoreConformance {
  @Suite("Transactions")
  struct Transactions {
    struct Refusal: Error, Equatable { let number: Int }

    @Test("a body that throws undoes itself alone, however many commit together", arguments: TestedEngine.allCases)
    func rollbackIsIsolated(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let refused = try await withThrowingTaskGroup(of: Int.self) { group in
          for number in 0..<120 {
            group.addTask {
              do {
                try await store.write { transaction in
                  try transaction.execute("INSERT INTO test_value (whole) VALUES (\(number))")
                  if number % 3 == 0 { throw Refusal(number: number) }
                }
                return 0
              } catch let refusal as Refusal {
                #expect(refusal.number == number)
                return 1
              }
            }
          }
          return try await group.reduce(0, +)
        }
        #expect(refused == 40)
        let rows = try await store.read { try $0.rows("SELECT whole FROM test_value ORDER BY whole") }
        #expect(try rows.map { try $0.get("whole", as: Int.self) } == (0..<120).filter { $0 % 3 != 0 })
      }
    }

    @Test("64 writers of one counter count right", arguments: TestedEngine.allCases)
    func concurrentWritersCount(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        try await store.write { try $0.execute("INSERT INTO test_counter (name, count) VALUES ('all', 0)") }
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<64 {
            group.addTask {
              for _ in 0..<3 {
                try await store.write { transaction in
                  let count =
                    try transaction.value("SELECT count FROM test_counter WHERE name = 'all'", as: Int.self) ?? 0
                  try transaction.execute("UPDATE test_counter SET count = \(count + 1) WHERE name = 'all'")
                }
              }
            }
          }
          try await group.waitForAll()
        }
        #expect(try await store.read { try $0.value("SELECT count FROM test_counter") } == 192)
      }
    }

    @Test("two bodies that would each break the other's premise do not both commit", arguments: TestedEngine.allCases)
    func noWriteSkew(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        try await store.write { transaction in
          for number in 1...8 {
            try transaction.execute("INSERT INTO test_counter (name, count) VALUES (\("\(number)"), 1)")
          }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
          for number in 1...8 {
            group.addTask {
              try await store.write { transaction in
                let onDuty: Int = try transaction.value("SELECT SUM(count) FROM test_counter") ?? 0
                guard onDuty > 1 else { return }
                try transaction.execute("UPDATE test_counter SET count = 0 WHERE name = \("\(number)")")
              }
            }
          }
          try await group.waitForAll()
        }
        #expect(try await store.read { try $0.value("SELECT SUM(count) FROM test_counter") } == 1)
      }
    }

    @Test("of many who insert the same key, one succeeds and the others see its row", arguments: TestedEngine.allCases)
    func uniqueKeyRace(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let made = try await withThrowingTaskGroup(of: Bool.self) { group in
          for number in 0..<16 {
            group.addTask {
              try await store.write { transaction in
                let taken = try transaction.row("SELECT id FROM test_person WHERE state = 'ML' AND phone = '70'") != nil
                if !taken {
                  try transaction.execute("INSERT INTO test_person (id, state, phone) VALUES (\(number), 'ML', '70')")
                }
                return !taken
              }
            }
          }
          return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(made == 1)
      }
    }

    @Test(
      "a statement that failed dooms its transaction, even when the error is caught", arguments: TestedEngine.allCases)
    func failureIsFinal(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        await #expect(throws: StoreError.conflict(constraint: "test_counter(name)")) {
          try await store.write { transaction in
            try transaction.execute("INSERT INTO test_counter (name, count) VALUES ('a', 1)")
            _ = try? transaction.execute("INSERT INTO test_counter (name, count) VALUES ('a', 2)")
          }
        }
        let count: Int? = try await store.read { try $0.value("SELECT COUNT(*) FROM test_counter") }
        #expect(count == 0)
      }
    }

    @Test("an attempt that failed is undone, and the body goes on", arguments: TestedEngine.allCases)
    func attemptIsUndone(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        try await store.write { transaction in
          try transaction.execute("INSERT INTO test_counter (name, count) VALUES ('a', 1)")
          #expect(throws: StoreError.conflict(constraint: "test_counter(name)")) {
            try transaction.attempt {
              try transaction.execute("INSERT INTO test_counter (name, count) VALUES ('b', 1)")
              try transaction.attempt {
                try transaction.execute("INSERT INTO test_counter (name, count) VALUES ('c', 1)")
              }
              try transaction.execute("INSERT INTO test_counter (name, count) VALUES ('a', 2)")
            }
          }
          #expect(throws: Refusal(number: 1)) {
            try transaction.attempt {
              try transaction.execute("UPDATE test_counter SET count = 9")
              throw Refusal(number: 1)
            }
          }
          try transaction.attempt { try transaction.execute("INSERT INTO test_counter (name, count) VALUES ('d', 4)") }
        }
        let rows = try await store.read { try $0.rows("SELECT name, count FROM test_counter ORDER BY name") }
        #expect(try rows.map { try $0.get("name", as: String.self) } == ["a", "d"])
        #expect(try rows.map { try $0.get("count", as: Int.self) } == [1, 4])
      }
    }

    @Test("a read cannot write", arguments: TestedEngine.allCases)
    func readsDoNotWrite(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        await #expect(throws: StoreError.readOnly) {
          try await store.read { try $0.execute("INSERT INTO test_value (whole) VALUES (1)") }
        }
      }
    }

    @Test("a read sees one moment, whatever is written meanwhile", arguments: TestedEngine.allCases)
    func readsAreSnapshots(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let written = DispatchSemaphore(value: 0)
        let begun = AsyncStream<Void>.makeStream()
        async let counts = store.readAtLength { transaction in
          let before: Int? = try transaction.value("SELECT COUNT(*) FROM test_value")
          begun.continuation.finish()
          _ = written.wait(timeout: .now() + 10)
          return [before, try transaction.value("SELECT COUNT(*) FROM test_value")]
        }
        for await _ in begun.stream {}
        try await store.write { try $0.execute("INSERT INTO test_value (whole) VALUES (1)") }
        written.signal()
        let seen = try await counts
        #expect(seen == [0, 0])
        #expect(try await store.read { try $0.value("SELECT COUNT(*) FROM test_value") } == 1)
      }
    }

    @Test("a closed store finishes what was begun and refuses the rest", arguments: TestedEngine.allCases)
    func closedStoreRefuses(engine: TestedEngine) async throws {
      let folder = try TemporaryFolder()
      let location = try engine.newLocation(in: folder)
      let store = try await Store.open(
        location, migrations: TestSchema.migrations, identity: .create(TestSchema.identity))
      try await store.write { try $0.execute("INSERT INTO test_value (whole) VALUES (1)") }
      await store.close()
      await #expect(throws: StoreError.closed) { try await store.read { _ in } }
      await #expect(throws: StoreError.closed) { try await store.write { _ in } }
      try await engine.withStore(at: location) { again in
        let count: Int? = try await again.read { try $0.value("SELECT COUNT(*) FROM test_value") }
        #expect(count == 1)
      }
    }
  }
}
