import FoundationEssentials

/// What workers do with `store_job`.
struct JobQueue {
  let store: Store
  let lease: Duration

  /// Thrown to roll back what a worker wrote that lost its job.
  private struct LeaseLost: Error {}

  /// Takes jobs of these kinds that are ready, or whose worker has let its lease end. The oldest come first.
  func claim(kinds: [String], at now: Date, limit: Int) async throws -> [Job] {
    let isAnyReady = try await store.read { transaction in
      try transaction.row("SELECT id \(Self.ready(kinds, at: now)) LIMIT 1") != nil
    }
    guard isAnyReady else { return [] }
    let token = Int64.random(in: 1...Int64.max)
    let end = now + lease
    return try await store.engine.write(.readCommitted) { transaction in
      let taken = try transaction.rows(
        """
        WITH picked AS (
          SELECT id \(Self.ready(kinds, at: now)) ORDER BY ready_at, id
          LIMIT \(limit)\(transaction.connection.dialect.skipLocked)
        )
        UPDATE store_job
        SET state = \(JobState.running), lease = \(token), ready_at = \(end), attempts = attempts + 1
        WHERE id IN (SELECT id FROM picked)
        RETURNING id, kind, key, payload, attempts, failures
        """)
      return try taken.map { row in
        Job(
          id: try row.get("id"), kind: try row.get("kind"), key: try row.get("key"), payload: try row.get("payload"),
          attempts: try row.get("attempts"), failures: try row.get("failures"), lease: token)
      }
    }
  }

  /// Puts off the end of the leases of jobs that are still in hand.
  func renew(_ jobs: [Job], at now: Date) async throws {
    let end = now + lease
    try await store.engine.write(.readCommitted) { transaction in
      for job in jobs {
        try transaction.execute("UPDATE store_job SET ready_at = \(end) WHERE \(Self.held(job))")
      }
    }
  }

  /// Marks a job done and writes its result with it; false, and nothing written, when another worker has taken the job.
  func complete(
    _ job: Job, at now: Date, writing body: @escaping @Sendable (Transaction) throws -> Void
  ) async throws -> Bool {
    do {
      try await store.write { transaction in
        let changed = try transaction.execute(
          """
          UPDATE store_job
          SET state = \(JobState.done), payload = \([UInt8]()), lease = NULL, failure = NULL, ended_at = \(now)
          WHERE \(Self.held(job))
          """)
        guard changed == 1 else { throw LeaseLost() }
        try body(transaction)
      }
      return true
    } catch is LeaseLost {
      return false
    }
  }

  /// Keeps the job for a later attempt. False when another worker has taken it.
  func postpone(_ job: Job, until readyAt: Date, because failure: String) async throws -> Bool {
    try await store.engine.write(.readCommitted) { transaction in
      try transaction.execute(
        """
        UPDATE store_job
        SET state = \(JobState.waiting), ready_at = \(readyAt), lease = NULL, failures = failures + 1,
          failure = \(failure)
        WHERE \(Self.held(job))
        """) == 1
    }
  }

  /// Gives the job up. False when another worker has taken it.
  func bury(_ job: Job, at now: Date, because failure: String) async throws -> Bool {
    try await store.engine.write(.readCommitted) { transaction in
      try transaction.execute(
        """
        UPDATE store_job
        SET state = \(JobState.dead), lease = NULL, failures = failures + 1, failure = \(failure), ended_at = \(now)
        WHERE \(Self.held(job))
        """) == 1
    }
  }

  /// Gives a job back as it was taken.
  func release(_ job: Job) async throws {
    try await store.engine.write(.readCommitted) { transaction in
      try transaction.execute(
        """
        UPDATE store_job SET state = \(JobState.waiting), ready_at = 0, lease = NULL, attempts = attempts - 1
        WHERE \(Self.held(job))
        """)
    }
    store.newJobs.fire()
  }

  private static func held(_ job: Job) -> SQL {
    "id = \(job.id) AND lease = \(job.lease)"
  }

  /// `state < 2` is written as the index `store_job_open` has it, so that both planners use it.
  private static func ready(_ kinds: [String], at now: Date) -> SQL {
    "FROM store_job WHERE state < 2 AND ready_at <= \(now) AND kind IN \(list: kinds)"
  }
}

extension Date {
  static func + (date: Date, pause: Duration) -> Date {
    let (seconds, attoseconds) = pause.components
    return date.addingTimeInterval(Double(seconds) + Double(attoseconds) / 1e18)
  }
}
