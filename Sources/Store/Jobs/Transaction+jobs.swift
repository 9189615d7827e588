extension Transaction {
  /// Queues a job with this transaction. Returns false when the (kind, key) was queued before, done or not: then
  /// nothing changes.
  @discardableResult
  public func enqueue(_ job: NewJob) throws(StoreError) -> Bool {
    let readyAt = job.notBefore?.sqlValue ?? .integer(0)
    let added = try execute(
      """
      INSERT INTO store_job (kind, key, payload, state, ready_at, attempts, failures)
      VALUES (\(job.kind), \(job.key), \(job.payload), \(JobState.waiting), \(readyAt), 0, 0)
      ON CONFLICT (kind, key) DO NOTHING
      """)
    if added > 0 { hasNewJobs = true }
    return added > 0
  }
}

extension Transaction {
  /// Whether a job is still to be done, or waits for an operator: neither done nor unknown.
  public func hasOpenJob(_ kind: String, key: String) throws(StoreError) -> Bool {
    let found = try value(
      "SELECT state FROM store_job WHERE kind = \(kind) AND key = \(key) AND state <> \(JobState.done)", as: Int.self)
    return found != nil
  }
}
