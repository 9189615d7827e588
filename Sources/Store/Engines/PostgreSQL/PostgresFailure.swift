import CPostgres

/// PostgreSQL's errors in the words of the room (https://www.postgresql.org/docs/15/errcodes-appendix.html).
///
/// The detail of an error quotes values: it is never read. The primary message is kept for mistakes in the SQL alone.
enum PostgresFailure {
  /// `keys` names the columns of each unique index.
  static func error(of result: OpaquePointer?, on handle: OpaquePointer, keys: [String: String]) -> StoreError {
    guard PQstatus(handle) == CONNECTION_OK else { return .unreachable("connection lost") }
    let code = field("C", of: result)
    switch code {
    case "40001", "40P01", "55P03": return .busy
    case "23505":
      let constraint = field("n", of: result)
      return .conflict(constraint: keys[constraint] ?? constraint)
    case "23503": return .brokenReference
    case "23502": return .missingValue(column: field("t", of: result) + "." + field("c", of: result))
    case "23514": return .refusedByCheck(constraint: field("n", of: result))
    case "25006": return .readOnly
    case "53100": return .diskFull
    case "XX001", "XX002": return .damaged
    default: break
    }
    if code.hasPrefix("08") || code.hasPrefix("57P") { return .unreachable(code) }
    if code.hasPrefix("42") { return .badStatement(code: code, message: field("M", of: result)) }
    return .engine(code: code)
  }

  /// A field of the error, by its letter in the protocol
  /// (https://www.postgresql.org/docs/15/protocol-error-fields.html).
  private static func field(_ letter: Character, of result: OpaquePointer?) -> String {
    guard let ascii = letter.asciiValue, let text = PQresultErrorField(result, Int32(ascii)) else { return "" }
    return String(cString: text)
  }
}
