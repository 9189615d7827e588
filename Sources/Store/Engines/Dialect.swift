/// What differs between the SQL of the engines and cannot be bridged otherwise.
enum Dialect {
  case sqlite
  case postgres

  /// Passes over rows that another transaction holds. SQLite has no such rows: its writer is alone.
  var skipLocked: SQL {
    switch self {
    case .sqlite: ""
    case .postgres: " FOR UPDATE SKIP LOCKED"
    }
  }
}
