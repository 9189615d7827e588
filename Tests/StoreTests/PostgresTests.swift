import Dispatch
import Store
import Synchronization
import TestSupport
import Testing

extension StoreConformance {
  @Suite("PostgreSQL alone")
  struct PostgresAlone {
    @Test("a body that could not be serialized is run again")
    func conflictIsRetried() async throws {
      try await TestedEngine.postgres.withStore { store in
        try await store.write { try $0.execute("INSERT INTO test_counter (name, count) VALUES ('all', 0)") }
        let runs = Atomic(0)
        let met = DispatchSemaphore(value: 0)
        let body: @Sendable (Transaction) throws -> Void = { transaction in
          let count = try transaction.value("SELECT count FROM test_counter", as: Int.self) ?? 0
          // The first two runs wait until both have read the same count.
          let run = runs.add(1, ordering: .relaxed).newValue
          if run == 1 { _ = met.wait(timeout: .now() + 10) }
          if run == 2 { met.signal() }
          try transaction.execute("UPDATE test_counter SET count = \(count + 1)")
        }
        async let one: Void = store.write(body)
        async let other: Void = store.write(body)
        _ = try await (one, other)
        #expect(runs.load(ordering: .relaxed) == 3)
        #expect(try await store.read { try $0.value("SELECT count FROM test_counter") } == 2)
      }
    }

    @Test("a lost connection is made anew, and what was not committed is run again")
    func lostConnectionIsMadeAnew() async throws {
      let folder = try TemporaryFolder()
      let location = try TestedEngine.postgres.newLocation(in: folder)
      try await TestedEngine.postgres.withStore(at: location) { store in
        try await TestedEngine.postgres.withStore(at: location) { other in
          let hangUp: SQL = """
            SELECT COUNT(pg_terminate_backend(pid)) AS count FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """
          _ = try await other.read { try $0.rows(hangUp) }
          try await store.write { try $0.execute("INSERT INTO test_value (whole) VALUES (1)") }
          #expect(try await store.read { try $0.value("SELECT COUNT(*) FROM test_value") } == 1)
        }
      }
    }

    @Test("a server that is not there is told in a type")
    func missingServerIsTyped() async throws {
      do {
        _ = try await Store.open(
          .postgres(url: "postgresql:///x?host=/nowhere"), migrations: [], identity: .expect(TestSchema.identity))
        Issue.record("no error")
      } catch StoreError.unreachable {}
    }
  }
}
