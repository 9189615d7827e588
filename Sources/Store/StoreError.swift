/// What can go wrong in the store. No case carries a stored value, so that every error may be logged.
public enum StoreError: Error, Sendable, Hashable {
  // MARK: What a statement met

  /// A row with the same key exists. `constraint` reads `table(column, column)` on both engines, or is the name of an
  /// index over an expression.
  case conflict(constraint: String)
  /// A foreign key points at no row, or a row that is pointed at was deleted.
  case brokenReference
  /// A column that must have a value got none. `column` reads `table.column`.
  case missingValue(column: String)
  /// A check of the table refused the row.
  case refusedByCheck(constraint: String)
  /// The value cannot be kept by both engines.
  case unstorable(UnstorableValue)
  /// The SQL itself is wrong. The message names tables, columns and syntax, never values.
  case badStatement(code: String, message: String)
  /// A write was tried in a read transaction.
  case readOnly

  // MARK: What a row met

  /// The row has no column of this name. Names are in lower case.
  case noColumn(String)
  /// The column's value does not read as the type that was asked for.
  case unreadable(column: String, wanted: String)

  // MARK: How a transaction was used

  /// A transaction was used after its body had returned.
  case transactionOver
  /// A statement was run inside the body of `forEach`, while its rows were still arriving.
  case rowsStillArriving
  /// An error left the body of `forEach`: the transaction can only be rolled back.
  case interrupted

  // MARK: What the engine met

  /// Too many others wrote the same rows, and all retries are used up. Nothing was written.
  case busy
  /// No connection to the database. Nothing was written.
  case unreachable(String)
  /// The connection broke during the commit: the transaction may or may not be durable.
  case outcomeUnknown
  /// The disk is full. Nothing was written.
  case diskFull
  /// The file is damaged.
  case damaged
  /// The store was closed.
  case closed
  /// Any other refusal of the engine: a SQLSTATE, or SQLite's extended result code.
  case engine(code: String)

  // MARK: What stands against opening

  /// The file could not be opened; `code` is SQLite's extended result code or `errno`.
  case cannotOpen(path: String, code: Int)
  /// The database holds something else.
  case foreign(ForeignDatabase)
  /// There is nothing to open: `create` was never done.
  case notInitialised
  /// A newer version of the code has migrated the database. `known` is the last migration that this code knows, 0 if
  /// it does not know the room.
  case newerSchema(room: String, number: Int, known: Int)
  /// The text of an applied migration has changed since.
  case changedMigration(room: String, number: Int)
  /// The migrations of a room do not count 1, 2, 3…
  case misnumberedMigration(room: String, number: Int)
  /// The PostgreSQL database is not encoded in UTF-8.
  case wrongEncoding(found: String)

  // MARK: Backup

  case backup(BackupFault)
}
