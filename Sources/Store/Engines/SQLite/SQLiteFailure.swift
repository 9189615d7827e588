import CSQLite

/// SQLite's result codes in the words of the room.
///
/// https://www.sqlite.org/rescode.html: an extended code holds its primary code in the low eight bits.
enum SQLiteFailure {
  // The header composes the extended codes in macros that Swift does not import.
  private static let check = SQLITE_CONSTRAINT | 1 << 8
  private static let foreignKey = SQLITE_CONSTRAINT | 3 << 8
  private static let notNull = SQLITE_CONSTRAINT | 5 << 8
  private static let primaryKey = SQLITE_CONSTRAINT | 6 << 8
  private static let unique = SQLITE_CONSTRAINT | 8 << 8
  private static let rowID = SQLITE_CONSTRAINT | 10 << 8

  static func error(of handle: OpaquePointer?) -> StoreError {
    let code = sqlite3_extended_errcode(handle)
    let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? ""
    return error(code: code, message: message)
  }

  static func error(code: Int32, message: String) -> StoreError {
    switch code {
    case Self.unique, Self.primaryKey, Self.rowID:
      return .conflict(constraint: key(in: detail(of: message)))
    case Self.foreignKey:
      return .brokenReference
    case Self.notNull:
      return .missingValue(column: detail(of: message))
    case Self.check:
      return .refusedByCheck(constraint: detail(of: message))
    default:
      break
    }
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy
    case SQLITE_FULL: return .diskFull
    case SQLITE_CORRUPT: return .damaged
    case SQLITE_NOTADB: return .foreign(.notADatabase)
    case SQLITE_READONLY: return .readOnly
    case SQLITE_ERROR, SQLITE_RANGE: return .badStatement(code: "\(code)", message: message)
    default: return .engine(code: "\(code)")
    }
  }

  /// `UNIQUE constraint failed: person.state, person.phone` → what follows the colon.
  private static func detail(of message: String) -> String {
    guard let colon = message.firstIndex(of: ":") else { return message }
    return String(message[message.index(after: colon)...].drop(while: { $0 == " " }))
  }

  /// `person.state, person.phone` → `person(state, phone)`; `index 'person_folded'` → `person_folded`.
  private static func key(in detail: String) -> String {
    if detail.hasPrefix("index '") { return String(detail.dropFirst(7).dropLast()) }
    let columns = detail.split(separator: ",").map { $0.drop(while: { $0 == " " }) }
    guard let table = columns.first?.split(separator: ".").first else { return detail }
    let names = columns.map { $0.split(separator: ".").last.map(String.init) ?? "" }
    return "\(table)(\(names.joined(separator: ", ")))"
  }
}
