import CSQLite

/// A connection to a SQLite file.
// Sendable because its owner (the writer, or the reader that took it from the pool) is alone with it.
final class SQLiteConnection: Connection, @unchecked Sendable {
  let handle: OpaquePointer
  let dialect = Dialect.sqlite
  private var statements = StatementCache<String, SQLiteStatement>()

  enum Use { case writing, reading }

  /// Opens a file that exists. A writer waits up to ten seconds for one of another process.
  init(path: String, for use: Use) throws(StoreError) {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw .cannotOpen(path: path, code: Int(code))
    }
    handle = opened
    sqlite3_extended_result_codes(opened, 1)
    sqlite3_busy_timeout(opened, 10_000)
    try command("PRAGMA foreign_keys = ON")
    try command("PRAGMA synchronous = FULL")
    try command("PRAGMA cache_size = -16000")
    try command("PRAGMA temp_store = MEMORY")
    // What is erased is overwritten where it stood.
    try command("PRAGMA secure_delete = ON")
    if use == .reading { try command("PRAGMA query_only = ON") }
  }

  deinit {
    statements.removeAll()
    sqlite3_close_v2(handle)
  }

  /// False once SQLite itself has rolled a transaction back, as it does when the disk is full.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  func execute(_ sql: SQL) throws(StoreError) -> Int {
    try execute(prepared(sql.text), with: sql.values)
  }

  func executeOnce(_ sql: SQL) throws(StoreError) -> Int {
    try execute(SQLiteStatement(sql.text, on: handle, kept: false), with: sql.values)
  }

  func rows(_ sql: SQL) throws(StoreError) -> [Row] {
    let statement = try prepared(sql.text)
    defer { statement.reset() }
    try statement.bind(sql.values)
    var rows: [Row] = []
    while try statement.step() { rows.append(statement.row()) }
    return rows
  }

  func stream(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    let statement = try prepared(sql.text)
    defer { statement.reset() }
    try statement.bind(sql.values)
    while try statement.step() { try body(statement.row()) }
  }

  func command(_ text: String) throws(StoreError) {
    guard sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK else { throw SQLiteFailure.error(of: handle) }
  }

  /// A command that comes with every transaction: prepared once.
  func routine(_ text: String) throws(StoreError) {
    let statement = try prepared(text)
    defer { statement.reset() }
    _ = try statement.step()
  }

  private func execute(_ statement: SQLiteStatement, with values: [SQLValue]) throws(StoreError) -> Int {
    defer { statement.reset() }
    try statement.bind(values)
    while try statement.step() {}
    return statement.isReadOnly ? 0 : Int(sqlite3_changes64(handle))
  }

  private func prepared(_ text: String) throws(StoreError) -> SQLiteStatement {
    if let statement = statements.find(text) { return statement }
    let statement = try SQLiteStatement(text, on: handle, kept: true)
    _ = statements.insert(statement, for: text)
    return statement
  }
}
