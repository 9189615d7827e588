public import FoundationEssentials

extension Store {
  /// Jobs that were given up, the last first.
  public func deadJobs(limit: Int = 100) async throws -> [DeadJob] {
    try await read { transaction in
      try transaction.rows(
        """
        SELECT id, kind, key, attempts, failure, ended_at FROM store_job
        WHERE state > 1 AND state = \(JobState.dead) ORDER BY ended_at DESC, id DESC LIMIT \(limit)
        """
      ).map { row in
        DeadJob(
          id: try row.get("id"), kind: try row.get("kind"), key: try row.get("key"), attempts: try row.get("attempts"),
          failure: try row.get("failure", as: String?.self) ?? "", diedAt: try row.get("ended_at"))
      }
    }
  }

  /// Queues a dead job again, with no failure counted. False when there is no such dead job.
  @discardableResult
  public func requeue(_ id: Int64) async throws -> Bool {
    let isQueued = try await write { transaction in
      try transaction.execute(
        """
        UPDATE store_job SET state = \(JobState.waiting), ready_at = 0, attempts = 0, failures = 0, ended_at = NULL
        WHERE id = \(id) AND state = \(JobState.dead)
        """) == 1
    }
    if isQueued { newJobs.fire() }
    return isQueued
  }

  /// How many jobs stand where, by kind, in the order of the kinds.
  public func jobCounts() async throws -> [JobCounts] {
    try await read { transaction in
      var counts: [JobCounts] = []
      let rows = try transaction.rows(
        "SELECT kind, state, COUNT(*) AS count FROM store_job GROUP BY kind, state ORDER BY kind")
      for row in rows {
        let kind: String = try row.get("kind")
        let state: JobState = try row.get("state")
        if counts.last?.kind != kind { counts.append(JobCounts(kind: kind)) }
        counts[counts.count - 1].count(try row.get("count"), in: state)
      }
      return counts
    }
  }

  /// Forgets jobs done before a time, and returns how many. Their keys may be queued again.
  @discardableResult
  public func pruneJobs(before time: Date) async throws -> Int {
    try await write { transaction in
      try transaction.execute(
        "DELETE FROM store_job WHERE state > 1 AND state = \(JobState.done) AND ended_at < \(time)")
    }
  }
}

extension JobCounts {
  mutating func count(_ number: Int, in state: JobState) {
    switch state {
    case .waiting: waiting = number
    case .running: running = number
    case .done: done = number
    case .dead: dead = number
    }
  }
}
