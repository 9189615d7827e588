import Dispatch
import Synchronization

/// The one writer of a file: it takes what waits, runs each body in a savepoint of its own, and commits them together,
/// so that many share one wait for the disk.
///
/// No task learns of its result, good or bad, before the commit: a body may have been refused because of what an
/// earlier one of the batch wrote, and that is true only once the earlier one is durable.
// Sendable because `connection` is used on `thread` alone.
final class SQLiteWriter: @unchecked Sendable {
  private struct Queue {
    var waiting: [any PendingWrite] = []
    var isDraining = false
    var isClosed = false
  }

  /// Guards what waits for the thread.
  private let queue = Mutex(Queue())
  private let thread = DispatchQueue(label: "toguna.store.writer", qos: .userInitiated)
  /// Nil once the writer is closed.
  private var connection: SQLiteConnection?
  /// Bodies that share one commit at most: it bounds how long the first of them waits for the last.
  private static let batch = 256

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  func write<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      submit(PendingBody(body, resuming: continuation))
    }
  }

  /// Returns when what was submitted before is committed, the log is written into the file and emptied, and the
  /// connection is closed.
  func close() async {
    queue.withLock { $0.isClosed = true }
    await withCheckedContinuation { continuation in
      thread.async {
        // Something may have been submitted and not yet have woken the thread.
        self.drain()
        self.leave()
        continuation.resume()
      }
    }
  }

  /// Another process that reads keeps the log from being emptied: it is given a second.
  private func leave() {
    try? connection?.command("PRAGMA busy_timeout = 1000")
    try? connection?.command("PRAGMA wal_checkpoint(TRUNCATE)")
    connection = nil
  }

  private func submit(_ write: any PendingWrite) {
    enum Next { case refuse, wake, wait }
    let next: Next = queue.withLock { queue in
      if queue.isClosed { return .refuse }
      queue.waiting.append(write)
      if queue.isDraining { return .wait }
      queue.isDraining = true
      return .wake
    }
    switch next {
    case .refuse: write.fail(with: StoreError.closed)
    case .wake: thread.async { self.drain() }
    case .wait: break
    }
  }

  private func drain() {
    guard let connection else { return }
    while let batch = takeBatch() { commit(batch, on: connection) }
  }

  private func takeBatch() -> [any PendingWrite]? {
    queue.withLock { queue in
      if queue.waiting.isEmpty {
        queue.isDraining = false
        return nil
      }
      if queue.waiting.count <= Self.batch {
        defer { queue.waiting = [] }
        return queue.waiting
      }
      defer { queue.waiting.removeFirst(Self.batch) }
      return Array(queue.waiting.prefix(Self.batch))
    }
  }

  private func commit(_ batch: [any PendingWrite], on connection: SQLiteConnection) {
    var refusals: [(any Error)?] = []
    do {
      try connection.routine("BEGIN IMMEDIATE")
      for write in batch { refusals.append(try perform(write, on: connection)) }
      try connection.routine("COMMIT")
    } catch {
      if connection.isInTransaction { try? connection.routine("ROLLBACK") }
      for write in batch { write.fail(with: error) }
      return
    }
    for (write, refusal) in zip(batch, refusals) {
      if let refusal { write.fail(with: refusal) } else { write.deliver() }
    }
  }

  /// Returns the error of a body whose changes are undone; throws when the whole transaction is lost.
  private func perform(
    _ write: any PendingWrite, on connection: SQLiteConnection
  ) throws(StoreError) -> (any Error)? {
    let transaction = Transaction(on: connection)
    try connection.routine("SAVEPOINT body")
    do {
      try write.perform(in: transaction)
      try transaction.finish()
      try connection.routine("RELEASE body")
      return nil
    } catch {
      transaction.abandon()
      guard connection.isInTransaction else { throw transaction.failure ?? .engine(code: "rolled back") }
      try connection.routine("ROLLBACK TO body")
      try connection.routine("RELEASE body")
      return error
    }
  }
}
