/// What a body may do with the database, between `BEGIN` and `COMMIT`.
///
/// It lives as long as its body and stays on its thread. After a statement has failed, the transaction can only be
/// rolled back: further statements throw the same error, and a body that returns all the same is rolled back and throws
/// it. Put what may fail into `attempt`.
///
/// A body may be run more than once (PostgreSQL refuses to serialize it, and it is tried again): it acts on nothing but
/// the transaction.
public final class Transaction {
  let connection: any Connection
  /// The first error of a statement: from then on nothing can be committed.
  private(set) var failure: StoreError?
  /// Whether job runners are to be woken after the commit.
  var hasNewJobs = false
  private var isOver = false
  private var rowsAreArriving = false
  private var attempts = 0

  init(on connection: any Connection) {
    self.connection = connection
  }

  /// Runs a statement and returns how many rows it inserted, changed or deleted.
  @discardableResult
  public func execute(_ sql: SQL) throws(StoreError) -> Int {
    try run { connection throws(StoreError) in try connection.execute(sql) }
  }

  /// All rows of a result.
  public func rows(_ sql: SQL) throws(StoreError) -> [Row] {
    try run { connection throws(StoreError) in try connection.rows(sql) }
  }

  /// The first row of a result, if there is one.
  public func row(_ sql: SQL) throws(StoreError) -> Row? {
    try rows(sql).first
  }

  /// The first column of the first row; `nil` when there is no row, or `NULL` in it and `Value` is no `Optional`.
  public func value<Value: SQLConvertible>(_ sql: SQL, as type: Value.Type = Value.self) throws(StoreError) -> Value? {
    guard let row = try row(sql), let found = row.values.first else { return nil }
    if let value = Value(sqlValue: found) { return value }
    if found == .null { return nil }
    throw .unreadable(column: row.columns.names.first ?? "", wanted: "\(Value.self)")
  }

  /// Hands over rows one by one, as they arrive: for results that do not fit in memory. No other statement can be run
  /// meanwhile.
  public func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    try checkUsable()
    rowsAreArriving = true
    defer { rowsAreArriving = false }
    do {
      try connection.stream(sql, body)
    } catch {
      failure = error as? StoreError ?? .interrupted
      throw error
    }
  }

  /// Runs a part of the body that may fail: when it throws, its own changes alone are rolled back, and the body may go
  /// on.
  ///
  ///     do {
  ///       try transaction.attempt { try transaction.execute("INSERT …") }
  ///     } catch StoreError.conflict { … }
  ///
  /// A refusal to serialize (`busy`) or a lost connection still ends the transaction, which is then run again.
  @discardableResult
  public func attempt<Value>(_ part: () throws -> Value) throws -> Value {
    attempts += 1
    defer { attempts -= 1 }
    let savepoint = "store_attempt_\(attempts)"
    try command("SAVEPOINT \(savepoint)")
    do {
      let value = try part()
      try command("RELEASE SAVEPOINT \(savepoint)")
      return value
    } catch {
      if let failure, failure.endsTransaction { throw failure }
      failure = nil
      try command("ROLLBACK TO SAVEPOINT \(savepoint)")
      try command("RELEASE SAVEPOINT \(savepoint)")
      throw error
    }
  }

  /// Called by the engine when the body has returned, before the commit.
  func finish() throws(StoreError) {
    isOver = true
    if let failure { throw failure }
  }

  /// Called by the engine when the body has thrown.
  func abandon() {
    isOver = true
  }

  private func command(_ text: String) throws(StoreError) {
    try run { connection throws(StoreError) in try connection.command(text) }
  }

  private func checkUsable() throws(StoreError) {
    if isOver { throw .transactionOver }
    if let failure { throw failure }
    if rowsAreArriving { throw .rowsStillArriving }
  }

  private func run<Value>(
    _ statement: (any Connection) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    try checkUsable()
    do throws(StoreError) {
      return try statement(connection)
    } catch {
      failure = error
      throw error
    }
  }
}
