import Synchronization

/// Connections that read, handed out to one thread at a time; the last one given back goes out first, with its warm
/// cache.
final class SQLiteReaders: Sendable {
  private struct Pool {
    var idle: [SQLiteConnection] = []
    var reading = 0
    var isClosed = false
    /// Resumed when the last connection is given back.
    var closing: [CheckedContinuation<Void, Never>] = []
  }

  private let path: String
  /// Guards the connections that nobody uses, and the count of the others.
  private let pool = Mutex(Pool())
  private static let keptIdle = 16

  init(path: String) {
    self.path = path
  }

  /// Runs a body at once, on this thread, in a snapshot of its own.
  func read<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
    let connection = try take()
    defer { giveBack(connection) }
    try connection.routine("BEGIN")
    let transaction = Transaction(on: connection)
    do {
      let value = try body(transaction)
      try transaction.finish()
      try connection.routine("COMMIT")
      return value
    } catch {
      transaction.abandon()
      if connection.isInTransaction { try connection.routine("ROLLBACK") }
      throw error
    }
  }

  /// Refuses new bodies and waits for those that were begun.
  func close() async {
    await withCheckedContinuation { continuation in
      let isIdle = pool.withLock { pool in
        pool.isClosed = true
        if pool.reading == 0 { return true }
        pool.closing.append(continuation)
        return false
      }
      if isIdle { continuation.resume() }
    }
    pool.withLock { $0.idle = [] }
  }

  private func take() throws(StoreError) -> SQLiteConnection {
    let connection = try pool.withLock { (pool) throws(StoreError) -> SQLiteConnection? in
      if pool.isClosed { throw .closed }
      pool.reading += 1
      return pool.idle.popLast()
    }
    if let connection { return connection }
    do {
      return try SQLiteConnection(path: path, for: .reading)
    } catch {
      end(keeping: nil)
      throw error
    }
  }

  /// A connection whose transaction could not be ended is let go.
  private func giveBack(_ connection: SQLiteConnection) {
    end(keeping: connection.isInTransaction ? nil : connection)
  }

  private func end(keeping connection: SQLiteConnection?) {
    let closing = pool.withLock { pool -> [CheckedContinuation<Void, Never>] in
      pool.reading -= 1
      if let connection, pool.idle.count < Self.keptIdle { pool.idle.append(connection) }
      guard pool.reading == 0 else { return [] }
      defer { pool.closing = [] }
      return pool.closing
    }
    for close in closing { close.resume() }
  }
}
