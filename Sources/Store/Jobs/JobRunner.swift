public import FoundationEssentials
import Logging

/// Takes jobs and does them, several at a time, until its task is cancelled.
///
/// Invariant: every job in `held` bears a lease of this runner, which it renews as long as the job is in hand; a job
/// leaves `held` when its outcome is written. Jobs are taken some ahead of the work, so that one commit serves for
/// many.
public actor JobRunner {
  private let queue: JobQueue
  private let handlers: [String: JobHandler]
  private let concurrency: Int
  private let retries: RetryPolicy
  private let now: @Sendable () -> Date
  private let observe: @Sendable (Job, JobOutcome) -> Void
  private let log = Logger(label: "toguna.store.jobs")
  private let poll: Duration

  private var held: [Int64: Job] = [:]
  /// Taken but not begun.
  private var ahead: [Job] = []
  private var working = 0

  /// - Parameters:
  ///   - handlers: by kind of job. Other kinds are left to other runners.
  ///   - concurrency: handlers that run at the same time.
  ///   - lease: how long a job stays with a process that has died. It is renewed at each third of it.
  ///   - poll: how often jobs of other processes, and those whose time has come, are looked for. Those of this process are
  ///     begun at once.
  ///   - observe: told of each outcome.
  public init(
    store: Store, handlers: [String: JobHandler], concurrency: Int = 4, retries: RetryPolicy = RetryPolicy(),
    lease: Duration = .seconds(20), poll: Duration = .seconds(1), now: @escaping @Sendable () -> Date = { Date() },
    observe: @escaping @Sendable (Job, JobOutcome) -> Void = { _, _ in }
  ) {
    queue = JobQueue(store: store, lease: lease)
    self.handlers = handlers
    self.concurrency = max(1, concurrency)
    self.retries = retries
    self.now = now
    self.observe = observe
    self.poll = poll
  }

  /// Works until the task is cancelled; then gives back what it has not begun. Troubles of the database are logged and
  /// waited out.
  public func run() async {
    await withDiscardingTaskGroup { group in
      group.addTask { await self.renewLeases() }
      while !Task.isCancelled {
        let seen = queue.store.newJobs.count
        do {
          try await takeMore()
        } catch {
          log.error("jobs cannot be taken", metadata: ["error": "\(error)"])
        }
        begin(in: &group)
        await queue.store.newJobs.wait(after: seen, atMost: poll)
      }
      group.cancelAll()
    }
    await giveBack()
  }

  /// Works until no job is ready, those that jobs queue included. Jobs whose time has not come, or that failed, stay.
  public func drain() async throws {
    try await withThrowingDiscardingTaskGroup { group in
      let renewal = Task { await self.renewLeases() }
      defer { renewal.cancel() }
      while !Task.isCancelled {
        let seen = queue.store.newJobs.count
        try await takeMore()
        if held.isEmpty { return }
        begin(in: &group)
        if working > 0 { await queue.store.newJobs.wait(after: seen, atMost: poll) }
      }
    }
    await giveBack()
  }

  private func takeMore() async throws {
    guard ahead.count < concurrency else { return }
    let jobs = try await queue.claim(kinds: handlers.keys.sorted(), at: now(), limit: concurrency * 4)
    for job in jobs { held[job.id] = job }
    ahead += jobs
  }

  private func begin(in group: inout DiscardingTaskGroup) {
    while let job = nextToDo() { group.addTask { await self.work(on: job) } }
  }

  private func begin(in group: inout ThrowingDiscardingTaskGroup<any Error>) {
    while let job = nextToDo() { group.addTask { await self.work(on: job) } }
  }

  private func nextToDo() -> Job? {
    guard working < concurrency, !ahead.isEmpty else { return nil }
    working += 1
    return ahead.removeFirst()
  }

  private func work(on job: Job) async {
    let outcome = await outcome(of: job)
    held[job.id] = nil
    working -= 1
    if let outcome { observe(job, outcome) }
    queue.store.newJobs.fire()
  }

  /// `nil` when the outcome could not be written: the job comes back when its lease ends.
  private nonisolated func outcome(of job: Job) async -> JobOutcome? {
    do {
      do {
        guard let handler = handlers[job.kind] else { return nil }
        if job.attempts - job.failures > retries.abandonments { throw JobAbandoned(times: job.attempts - 1) }
        let body = try await handler(job)
        return try await queue.complete(job, at: now(), writing: body) ? .done : .superseded
      } catch is CancellationError where Task.isCancelled {
        try await queue.release(job)
        return .released
      } catch {
        return try await settle(job, after: error)
      }
    } catch {
      log.error(
        "a job's outcome cannot be written", metadata: ["job": "\(job.id)", "kind": "\(job.kind)", "error": "\(error)"])
      return nil
    }
  }

  /// Postpones a job that failed, or gives it up.
  private nonisolated func settle(_ job: Job, after error: any Error) async throws -> JobOutcome {
    let failure = String(String(describing: error).prefix(500))
    let isLast = error is JobAbandoned || job.failures + 1 >= retries.failures
    log.warning(
      "a job failed",
      metadata: ["job": "\(job.id)", "kind": "\(job.kind)", "attempt": "\(job.attempts)", "error": "\(failure)"])
    if isLast {
      return try await queue.bury(job, at: now(), because: failure) ? .dead(failure: failure) : .superseded
    }
    let until = now() + retries.pause(afterFailure: job.failures + 1)
    return try await queue.postpone(job, until: until, because: failure)
      ? .postponed(until: until, failure: failure) : .superseded
  }

  private func renewLeases() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: queue.lease / 3)
      if held.isEmpty || Task.isCancelled { continue }
      do {
        try await queue.renew(Array(held.values), at: now())
      } catch {
        log.error("leases cannot be renewed", metadata: ["error": "\(error)"])
      }
    }
  }

  private func giveBack() async {
    for job in ahead {
      held[job.id] = nil
      do {
        try await queue.release(job)
      } catch {
        log.error("a job cannot be given back", metadata: ["job": "\(job.id)", "error": "\(error)"])
      }
    }
    ahead = []
  }
}
