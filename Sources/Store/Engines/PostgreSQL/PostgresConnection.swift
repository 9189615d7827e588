import CPostgres

/// A connection to a PostgreSQL server.
// Sendable because the seat that owns it is taken by one thread at a time.
final class PostgresConnection: Connection, @unchecked Sendable {
  let dialect = Dialect.postgres
  private let handle: OpaquePointer
  private let keys: UniqueKeys
  private var statements = StatementCache<PostgresStatement.Key, PostgresStatement>()
  private var prepared = 0

  init(url: String, keys: UniqueKeys) throws(StoreError) {
    guard let handle = Self.connect(url) else { throw .unreachable("out of memory") }
    self.handle = handle
    self.keys = keys
    guard PQstatus(handle) == CONNECTION_OK else {
      throw .unreachable(PQerrorMessage(handle).map { String(cString: $0) } ?? "")
    }
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    for setting in Self.settings { try command(setting) }
  }

  deinit { PQfinish(handle) }

  var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }
  var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

  func execute(_ sql: SQL) throws(StoreError) -> Int {
    try perform(sql).result.changes
  }

  func executeOnce(_ sql: SQL) throws(StoreError) -> Int {
    let parameters = try PostgresParameters(sql.values)
    let result = parameters.withPointers { count, addresses, lengths, formats in
      PQexecParams(handle, sql.numbered, count, parameters.types, addresses, lengths, formats, 1)
    }
    return try checked(result).changes
  }

  func rows(_ sql: SQL) throws(StoreError) -> [Row] {
    let (statement, result) = try perform(sql)
    let columns = shape(of: statement, from: result)
    var rows: [Row] = []
    rows.reserveCapacity(Int(result.count))
    for index in 0..<result.count { rows.append(try result.row(index, types: statement.types, columns: columns)) }
    return rows
  }

  /// Rows come in libpq's single-row mode: one of them is in memory at a time (libpq-single-row-mode.html).
  func stream(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    let parameters = try PostgresParameters(sql.values)
    let statement = try prepare(sql, types: parameters.types)
    let sent = parameters.withPointers { count, addresses, lengths, formats in
      PQsendQueryPrepared(handle, statement.name, count, addresses, lengths, formats, 1)
    }
    guard sent == 1, PQsetSingleRowMode(handle) == 1 else {
      throw PostgresFailure.error(of: nil, on: handle, keys: [:])
    }
    do {
      while let next = PQgetResult(handle) {
        let result = try checked(next)
        let columns = shape(of: statement, from: result)
        for index in 0..<result.count { try body(result.row(index, types: statement.types, columns: columns)) }
      }
    } catch {
      cancel()
      throw error
    }
  }

  func command(_ text: String) throws(StoreError) {
    _ = try checked(PQexec(handle, text))
  }

  /// Throws `outcomeUnknown` when the connection broke before the server's answer came.
  func commit() throws(StoreError) {
    do throws(StoreError) {
      let tag = try checked(PQexec(handle, "COMMIT")).tag
      guard tag == "COMMIT" else { throw .interrupted }
    } catch {
      if case .unreachable = error { throw .outcomeUnknown }
      throw error
    }
  }

  private func perform(_ sql: SQL) throws(StoreError) -> (statement: PostgresStatement, result: PostgresResult) {
    let parameters = try PostgresParameters(sql.values)
    let statement = try prepare(sql, types: parameters.types)
    let result = parameters.withPointers { count, addresses, lengths, formats in
      PQexecPrepared(handle, statement.name, count, addresses, lengths, formats, 1)
    }
    return (statement, try checked(result))
  }

  private func prepare(_ sql: SQL, types: [Oid]) throws(StoreError) -> PostgresStatement {
    let key = PostgresStatement.Key(text: sql.numbered, types: types)
    if let statement = statements.find(key) { return statement }
    prepared += 1
    let statement = PostgresStatement(name: "s\(prepared)")
    _ = try checked(PQprepare(handle, statement.name, key.text, Int32(types.count), types))
    if let removed = statements.insert(statement, for: key) { try command("DEALLOCATE \(removed.name)") }
    return statement
  }

  private func shape(of statement: PostgresStatement, from result: PostgresResult) -> Columns {
    if let columns = statement.columns { return columns }
    let columns = result.columns()
    statement.columns = columns
    statement.types = result.types()
    return columns
  }

  private func checked(_ handle: OpaquePointer?) throws(StoreError) -> PostgresResult {
    guard let handle else { throw PostgresFailure.error(of: nil, on: self.handle, keys: [:]) }
    let result = PostgresResult(handle)
    switch result.status {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE: return result
    default: throw PostgresFailure.error(of: handle, on: self.handle, keys: keys.columns)
    }
  }

  /// Asks the server to stop sending rows, and takes what is on its way.
  private func cancel() {
    if let request = PQgetCancel(handle) {
      var reason = [CChar](repeating: 0, count: 256)
      PQcancel(request, &reason, Int32(reason.count))
      PQfreeCancel(request)
    }
    while let rest = PQgetResult(handle) { PQclear(rest) }
  }

  private static let settings = [
    "SET TIME ZONE 'UTC'",
    // A commit that returned is durable, whatever the server's own setting says.
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
    // Locks of a serializable transaction on an index are finer than those of a sequential scan (transaction-iso.html).
    "SET random_page_cost = 1.1",
  ]

  private static func connect(_ url: String) -> OpaquePointer? {
    // What comes after the URL holds over it.
    let parameters = [
      ("dbname", url), ("client_encoding", "UTF8"), ("fallback_application_name", "toguna"), ("connect_timeout", "10"),
    ]
    return withCStrings(parameters.map(\.0)) { names in
      withCStrings(parameters.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
    }
  }

  /// A list of C strings that ends with a null pointer.
  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    let bytes = strings.map { Array($0.utf8CString) }
    var offsets: [Int] = []
    var joined: [CChar] = []
    for string in bytes {
      offsets.append(joined.count)
      joined += string
    }
    return joined.withUnsafeBufferPointer { buffer in
      let pointers: [UnsafePointer<CChar>?] = offsets.map { offset in buffer.baseAddress.map { $0 + offset } } + [nil]
      return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
    }
  }
}
