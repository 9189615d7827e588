import CSQLite

/// A prepared statement: bound, stepped through and reset for its next use.
final class SQLiteStatement {
  private let handle: OpaquePointer
  private let connection: OpaquePointer
  private var columns: Columns?
  let isReadOnly: Bool

  /// SQLite copies the bytes before the call returns.
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ text: String, on connection: OpaquePointer, kept: Bool) throws(StoreError) {
    var prepared: OpaquePointer?
    let flags = kept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
    guard sqlite3_prepare_v3(connection, text, -1, flags, &prepared, nil) == SQLITE_OK else {
      throw SQLiteFailure.error(of: connection)
    }
    guard let prepared else {
      throw .badStatement(code: "\(SQLITE_MISUSE)", message: "an empty statement")
    }
    handle = prepared
    self.connection = connection
    isReadOnly = sqlite3_stmt_readonly(prepared) != 0
  }

  deinit { sqlite3_finalize(handle) }

  func bind(_ values: [SQLValue]) throws(StoreError) {
    guard Int(sqlite3_bind_parameter_count(handle)) == values.count else {
      throw .badStatement(code: "\(SQLITE_RANGE)", message: "a question mark outside a literal")
    }
    var index: Int32 = 0
    for value in values {
      index += 1
      guard try bind(value, at: index) == SQLITE_OK else { throw SQLiteFailure.error(of: connection) }
    }
  }

  /// Advances to the next row; false at the end.
  func step() throws(StoreError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw SQLiteFailure.error(of: connection)
    }
  }

  func row() -> Row {
    let count = sqlite3_data_count(handle)
    var values: [SQLValue] = []
    values.reserveCapacity(Int(count))
    for index in 0..<count { values.append(value(at: index)) }
    return Row(columns: columns(count: Int(count)), values: values)
  }

  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  private func bind(_ value: SQLValue, at index: Int32) throws(StoreError) -> Int32 {
    switch value {
    case .null:
      return sqlite3_bind_null(handle, index)
    case .integer(let integer):
      return sqlite3_bind_int64(handle, index, integer)
    case .real(let real):
      guard !real.isNaN else { throw .unstorable(.notANumber) }
      return sqlite3_bind_double(handle, index, real)
    case .text(var text):
      guard !text.holdsNUL else { throw .unstorable(.textWithNUL) }
      return text.withUTF8 { bytes in
        // A null pointer would bind NULL: an empty text has an address all the same.
        bytes.withMemoryRebound(to: CChar.self) { characters in
          guard let start = characters.baseAddress else {
            return sqlite3_bind_text(handle, index, "", 0, Self.transient)
          }
          return sqlite3_bind_text64(
            handle, index, start, sqlite3_uint64(characters.count), Self.transient, UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes):
      guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, index, 0) }
      return bytes.withUnsafeBytes { raw in
        sqlite3_bind_blob64(handle, index, raw.baseAddress, sqlite3_uint64(raw.count), Self.transient)
      }
    }
  }

  private func value(at index: Int32) -> SQLValue {
    switch sqlite3_column_type(handle, index) {
    case SQLITE_INTEGER:
      return .integer(sqlite3_column_int64(handle, index))
    case SQLITE_FLOAT:
      return .real(sqlite3_column_double(handle, index))
    case SQLITE_TEXT:
      // The pointer is asked for before the length, as the manual wants (column_blob.html).
      guard let start = sqlite3_column_text(handle, index) else { return .text("") }
      let count = Int(sqlite3_column_bytes(handle, index))
      return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      guard let start = sqlite3_column_blob(handle, index) else { return .blob([]) }
      let count = Int(sqlite3_column_bytes(handle, index))
      return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
    default:
      return .null
    }
  }

  /// Another process may have altered the table, and SQLite prepared the statement anew with more columns.
  private func columns(count: Int) -> Columns {
    if let columns, columns.names.count == count { return columns }
    let names = (0..<Int32(count)).map { index in
      sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
    }
    let made = Columns(names)
    columns = made
    return made
  }
}
