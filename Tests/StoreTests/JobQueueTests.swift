import Foundation
import TestSupport
import Testing

@testable import Store

extension StoreConformance {
  @Suite("Job queue")
  struct Queue {
    private let start = Date(timeIntervalSince1970: 1_800_000_000)

    @Test("a job is queued once, even after it is done", arguments: TestedEngine.allCases)
    func keyIsUnique(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let queue = JobQueue(store: store, lease: .seconds(10))
        let first = try await store.write { transaction in
          try [
            transaction.enqueue(NewJob(kind: "render", key: "d1", payload: [1])),
            transaction.enqueue(NewJob(kind: "render", key: "d1", payload: [2])),
            transaction.enqueue(NewJob(kind: "tell", key: "d1")),
          ]
        }
        #expect(first == [true, false, true])
        let job = try #require(try await queue.claim(kinds: ["render"], at: start, limit: 9).first)
        #expect(job.payload == [1])
        #expect(job.attempts == 1)
        #expect(try await queue.complete(job, at: start) { _ in })
        #expect(try await store.write { try $0.enqueue(NewJob(kind: "render", key: "d1")) } == false)
        let kept = try await store.read {
          try $0.value("SELECT payload FROM store_job WHERE kind = 'render'", as: [UInt8].self)
        }
        #expect(kept == [])

        #expect(try await store.pruneJobs(before: start) == 0)
        #expect(try await store.pruneJobs(before: start + .seconds(1)) == 1)
        #expect(try await store.write { try $0.enqueue(NewJob(kind: "render", key: "d1")) })
      }
    }

    @Test("a job of a transaction that is undone was never queued", arguments: TestedEngine.allCases)
    func enqueueIsTransactional(engine: TestedEngine) async throws {
      struct Refusal: Error {}
      try await engine.withStore { store in
        await #expect(throws: Refusal.self) {
          try await store.write { transaction in
            try transaction.enqueue(NewJob(kind: "tell", key: "1"))
            throw Refusal()
          }
        }
        let counts = try await store.jobCounts()
        #expect(counts.isEmpty)
      }
    }

    @Test("no job is taken before its time, nor of a kind that was not asked for", arguments: TestedEngine.allCases)
    func timeAndKindHold(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let queue = JobQueue(store: store, lease: .seconds(10))
        let start = start
        try await store.write { transaction in
          try transaction.enqueue(NewJob(kind: "a", key: "later", notBefore: start + .seconds(60)))
          try transaction.enqueue(NewJob(kind: "b", key: "now"))
        }
        #expect(try await queue.claim(kinds: ["a"], at: start + .seconds(59), limit: 9) == [])
        #expect(try await queue.claim(kinds: ["a"], at: start + .seconds(60), limit: 9).map(\.key) == ["later"])
      }
    }

    @Test("many workers never hold the same job", arguments: TestedEngine.allCases)
    func claimsAreDisjoint(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let queue = JobQueue(store: store, lease: .seconds(10))
        let start = start
        try await store.write { transaction in
          for number in 0..<60 { try transaction.enqueue(NewJob(kind: "a", key: "\(number)")) }
        }
        let taken = try await withThrowingTaskGroup(of: [Job].self) { group in
          for _ in 0..<12 { group.addTask { try await queue.claim(kinds: ["a"], at: start, limit: 5) } }
          return try await group.reduce([], +)
        }
        #expect(Set(taken.map(\.id)).count == taken.count)
        let rest = try await queue.claim(kinds: ["a"], at: start, limit: 60)
        #expect(taken.count + rest.count == 60)
      }
    }

    @Test(
      "after a crash the lease ends, another worker takes the job, and one result alone is written",
      arguments: TestedEngine.allCases)
    func leaseEnds(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let queue = JobQueue(store: store, lease: .seconds(10))
        try await store.write { try $0.enqueue(NewJob(kind: "issue", key: "d1", payload: [7])) }
        let slow = try #require(try await queue.claim(kinds: ["issue"], at: start, limit: 1).first)
        #expect(try await queue.claim(kinds: ["issue"], at: start + .seconds(9), limit: 1) == [])
        let quick = try #require(try await queue.claim(kinds: ["issue"], at: start + .seconds(11), limit: 1).first)
        #expect(quick.id == slow.id && quick.attempts == 2 && quick.payload == [7])

        let issue: @Sendable (Transaction) throws -> Void = {
          try $0.execute("INSERT INTO test_value (text) VALUES ('act')")
        }
        #expect(try await queue.complete(slow, at: start + .seconds(12), writing: issue) == false)
        #expect(try await queue.postpone(slow, until: start, because: "late") == false)
        #expect(try await queue.bury(slow, at: start, because: "late") == false)
        #expect(try await queue.complete(quick, at: start + .seconds(12), writing: issue))
        #expect(try await queue.complete(quick, at: start + .seconds(13), writing: issue) == false)
        let acts: Int? = try await store.read { try $0.value("SELECT COUNT(*) FROM test_value") }
        #expect(acts == 1)
      }
    }

    @Test("a lease that is renewed does not end", arguments: TestedEngine.allCases)
    func leaseIsRenewed(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        let queue = JobQueue(store: store, lease: .seconds(10))
        try await store.write { try $0.enqueue(NewJob(kind: "a", key: "1")) }
        let job = try #require(try await queue.claim(kinds: ["a"], at: start, limit: 1).first)
        try await queue.renew([job], at: start + .seconds(8))
        #expect(try await queue.claim(kinds: ["a"], at: start + .seconds(17), limit: 1) == [])
        #expect(try await queue.claim(kinds: ["a"], at: start + .seconds(18), limit: 1).count == 1)
      }
    }

    @Test("pauses double, stay below their bound, and are never the same for all")
    func pausesGrow() {
      let policy = RetryPolicy(firstPause: .seconds(2), longestPause: .seconds(60))
      for (failure, bound) in [(1, 2), (2, 4), (5, 32), (6, 60), (99, 60)] {
        let pauses = (0..<50).map { _ in policy.pause(afterFailure: failure) }
        #expect(pauses.allSatisfy { $0 >= .milliseconds(bound * 500) && $0 <= .seconds(bound) })
        #expect(Set(pauses).count > 1)
      }
    }
  }
}
