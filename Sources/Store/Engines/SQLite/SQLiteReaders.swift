import Synchronization

/// Connections that read, handed out to one thread at a time; the last one given back goes out first, with its warm
/// cache.
final class SQLiteReaders: Sendable {
  private struct Pool {
    var idle: [SQLiteConnection] = []
    var isClosed = false
  }

  private let path: String
  /// Guards the connections that nobody uses.
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

  func close() {
    pool.withLock { pool in
      pool.isClosed = true
      pool.idle = []
    }
  }

  private func take() throws(StoreError) -> SQLiteConnection {
    let connection = try pool.withLock { (pool) throws(StoreError) -> SQLiteConnection? in
      if pool.isClosed { throw .closed }
      return pool.idle.popLast()
    }
    if let connection { return connection }
    return try SQLiteConnection(path: path, for: .reading)
  }

  /// A connection whose transaction could not be ended is let go.
  private func giveBack(_ connection: SQLiteConnection) {
    guard !connection.isInTransaction else { return }
    pool.withLock { pool in
      if !pool.isClosed, pool.idle.count < Self.keptIdle { pool.idle.append(connection) }
    }
  }
}
