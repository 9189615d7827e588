import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Store

extension StoreConformance {
  @Suite("Job runner")
  struct Runner {
    private struct Unreachable: Error { let gateway: Int }

    /// A clock that the test sets, and the outcomes that the runner told.
    private final class Watch: Sendable {
      let time = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
      let outcomes = Mutex<[JobOutcome]>([])
    }

    @Test("a job's result is written with its end, and what it queues is done too", arguments: TestedEngine.allCases)
    func resultIsWritten(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        try await store.write { transaction in
          for number in 0..<30 {
            try transaction.enqueue(NewJob(kind: "render", key: "\(number)", payload: [UInt8(number)]))
          }
        }
        let runner = JobRunner(
          store: store,
          handlers: [
            "render": { job in
              { transaction in
                try transaction.execute("INSERT INTO test_value (whole, text) VALUES (\(Int(job.payload[0])), 'pdf')")
                try transaction.enqueue(NewJob(kind: "tell", key: job.key))
              }
            },
            "tell": { job in
              { try $0.execute("INSERT INTO test_value (whole, text) VALUES (\(Int(job.key)), 'sms')") }
            },
          ])
        try await runner.drain()
        let rows = try await store.read {
          try $0.rows(
            """
            SELECT text, COUNT(*) AS count, COUNT(DISTINCT whole) AS different
            FROM test_value GROUP BY text ORDER BY text
            """
          )
        }
        #expect(try rows.map { try $0.get("count", as: Int.self) } == [30, 30])
        #expect(try rows.map { try $0.get("different", as: Int.self) } == [30, 30])
        #expect(try await store.jobCounts().map(\.done) == [30, 30])
      }
    }

    @Test(
      "a job that fails comes back later and later, is then dead with its error, and can be queued again",
      arguments: TestedEngine.allCases)
    func failuresEndInDeadLetter(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let watch = Watch()
        let isDown = Mutex(true)
        let runner = JobRunner(
          store: store,
          handlers: [
            "sms": { _ in
              if isDown.withLock({ $0 }) { throw Unreachable(gateway: 3) }
              return { try $0.execute("INSERT INTO test_value (text) VALUES ('sent')") }
            }
          ],
          retries: RetryPolicy(failures: 3, firstPause: .seconds(10)),
          now: { watch.time.withLock { $0 } },
          observe: { _, outcome in watch.outcomes.withLock { $0.append(outcome) } })
        try await store.write { try $0.enqueue(NewJob(kind: "sms", key: "1", payload: [1, 2])) }
        for _ in 0..<4 {
          try await runner.drain()
          watch.time.withLock { $0 = $0 + .seconds(20) }
        }
        let outcomes = watch.outcomes.withLock { $0 }
        #expect(outcomes.count == 3)
        #expect(outcomes.last == .dead(failure: "Unreachable(gateway: 3)"))
        let dead = try await store.deadJobs()
        #expect(dead.map(\.failure) == ["Unreachable(gateway: 3)"])
        #expect(dead.map(\.attempts) == [3])
        #expect(try await store.jobCounts().map(\.dead) == [1])

        isDown.withLock { $0 = false }
        let id = try #require(dead.first?.id)
        #expect(try await store.requeue(id))
        #expect(try await store.requeue(id) == false)
        try await runner.drain()
        let sent: Int? = try await store.read { try $0.value("SELECT COUNT(*) FROM test_value") }
        #expect(sent == 1)
      }
    }

    @Test("a result that cannot be written counts as a failure and leaves nothing", arguments: TestedEngine.allCases)
    func refusedResultIsAFailure(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        try await store.write { try $0.enqueue(NewJob(kind: "a", key: "1")) }
        let runner = JobRunner(
          store: store,
          handlers: [
            "a": { _ in
              { transaction in
                try transaction.execute("INSERT INTO test_value (text) VALUES ('half')")
                try transaction.execute("INSERT INTO test_act (person) VALUES (404)")
              }
            }
          ], retries: RetryPolicy(failures: 1))
        try await runner.drain()
        #expect(try await store.deadJobs().map(\.failure) == ["brokenReference"])
        let rows: Int? = try await store.read { try $0.value("SELECT COUNT(*) FROM test_value") }
        #expect(rows == 0)
      }
    }

    @Test("a job that brings its process down each time is given up at last", arguments: TestedEngine.allCases)
    func abandonedJobDies(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let watch = Watch()
        let queue = JobQueue(store: store, lease: .seconds(1))
        try await store.write { try $0.enqueue(NewJob(kind: "a", key: "1")) }
        for _ in 0..<3 {
          _ = try await queue.claim(kinds: ["a"], at: watch.time.withLock { $0 }, limit: 1)
          watch.time.withLock { $0 = $0 + .seconds(2) }
        }
        let runner = JobRunner(
          store: store, handlers: ["a": { _ in { _ in } }], retries: RetryPolicy(abandonments: 3),
          now: { watch.time.withLock { $0 } })
        try await runner.drain()
        #expect(try await store.deadJobs().map(\.failure) == ["JobAbandoned(times: 3)"])
      }
    }

    @Test(
      "a job queued in this process is begun at once, and a stopped runner gives back what it has not done",
      arguments: TestedEngine.allCases)
    func runnerWakesAndStops(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let (outcomes, report) = AsyncStream<JobOutcome>.makeStream()
        let (beginnings, begun) = AsyncStream<Void>.makeStream()
        let runner = JobRunner(
          store: store,
          handlers: [
            "quick": { _ in { _ in } },
            "endless": { _ in
              begun.yield()
              try await Task.sleep(for: .seconds(3600))
              return { _ in }
            },
          ], concurrency: 1, poll: .seconds(3600), observe: { _, outcome in report.yield(outcome) })
        let running = Task { await runner.run() }
        try await store.write { try $0.enqueue(NewJob(kind: "quick", key: "1")) }
        var seen = outcomes.makeAsyncIterator()
        #expect(await seen.next() == .done)
        try await store.write { transaction in
          for number in 0..<3 { try transaction.enqueue(NewJob(kind: "endless", key: "\(number)")) }
        }
        var started = beginnings.makeAsyncIterator()
        await started.next()
        running.cancel()
        await running.value
        #expect(await seen.next() == .released)
        let counts = try #require(try await store.jobCounts().first)
        #expect(counts.waiting == 3 && counts.running == 0)
        let attempts: Int? = try await store.read {
          try $0.value("SELECT MAX(attempts) FROM store_job WHERE kind = 'endless'")
        }
        #expect(attempts == 0)
      }
    }
  }
}
