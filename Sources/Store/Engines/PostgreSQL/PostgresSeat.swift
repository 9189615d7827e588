import Dispatch

/// One place of the pool: a thread of its own and the connection that it drives, made when first needed and again when
/// lost.
// Sendable because the pool gives a seat to one piece of work at a time.
final class PostgresSeat: @unchecked Sendable {
  let thread: DispatchQueue
  private let url: String
  private let keys: UniqueKeys
  private var connection: PostgresConnection?

  init(number: Int, url: String, keys: UniqueKeys) {
    thread = DispatchQueue(label: "toguna.store.postgres.\(number)", qos: .userInitiated)
    self.url = url
    self.keys = keys
  }

  func close() {
    connection = nil
  }

  func read<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
    try transact("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", isolation: nil, body)
  }

  func write<Value>(_ isolation: Isolation, _ body: (Transaction) throws -> Value) throws -> Value {
    switch isolation {
    case .serializable:
      try transact("BEGIN ISOLATION LEVEL SERIALIZABLE", isolation: isolation, body)
    case .readCommitted, .exclusive:
      try transact("BEGIN ISOLATION LEVEL READ COMMITTED", isolation: isolation, body)
    }
  }

  /// Runs a body until it is committed, refused for a reason of its own, or out of trials.
  ///
  /// It is run again when it could not be serialized, when the connection broke before the commit, and once after a
  /// unique key was found taken: the row that took it may be one that the body's snapshot could not see, and that its
  /// own check will see now (transaction-iso.html §13.2.3).
  private func transact<Value>(
    _ begin: String, isolation: Isolation?, _ body: (Transaction) throws -> Value
  ) throws -> Value {
    var pauses = RetryPauses()
    var mayMeetConflict = isolation == .serializable
    var connections = 3
    while true {
      let connection: PostgresConnection
      do throws(StoreError) {
        connection = try connected()
      } catch {
        connections -= 1
        guard connections > 0, pauses.pause() else { throw error }
        continue
      }
      let transaction = Transaction(on: connection)
      do {
        try connection.command(begin)
        if isolation == .exclusive { try connection.command("SELECT pg_advisory_xact_lock(\(Self.schemaLock))") }
        let value = try body(transaction)
        try transaction.finish()
        try connection.commit()
        return value
      } catch {
        transaction.abandon()
        undo(connection)
        // The body may have worded the engine's error anew: the transaction remembers what it was.
        switch transaction.failure ?? error as? StoreError {
        case .busy where pauses.pause(): continue
        case .conflict where mayMeetConflict: mayMeetConflict = false
        case .unreachable where connections > 1: connections -= 1
        default: throw error
        }
      }
    }
  }

  /// Any number that no other program takes on this database ("toguna" in ASCII).
  private static let schemaLock: Int64 = 0x746F_6775_6E61

  private func connected() throws(StoreError) -> PostgresConnection {
    if let connection, connection.isAlive { return connection }
    connection = nil
    let made = try PostgresConnection(url: url, keys: keys)
    connection = made
    return made
  }

  private func undo(_ used: PostgresConnection) {
    if used.isAlive, used.isInTransaction { try? used.command("ROLLBACK") }
    if !used.isAlive || used.isInTransaction { connection = nil }
  }
}
