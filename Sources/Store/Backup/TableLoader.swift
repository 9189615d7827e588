/// Inserts the rows of one table, many in a statement.
struct TableLoader {
  private let table: Table
  private let connection: any Connection
  private var statement: SQL
  private var rows = 0
  private var size = 0

  /// Both engines take 32,766 values in a statement; a few hundred suffice to hide its cost.
  private static let mostValues = 500
  private static let mostBytes = 1 << 20

  init(_ table: Table, on connection: any Connection) {
    self.table = table
    self.connection = connection
    statement = Self.beginning(table)
  }

  mutating func load(from input: BackupInput) throws(StoreError) {
    let before = input.remaining
    statement.append(raw: rows == 0 ? "(" : ", (")
    for index in table.columns.indices {
      if index > 0 { statement.append(raw: ", ") }
      statement.append(try input.value())
    }
    statement.append(raw: ")")
    rows += 1
    size += before - input.remaining
    if rows * table.columns.count >= Self.mostValues || size >= Self.mostBytes { try flush() }
  }

  mutating func flush() throws(StoreError) {
    guard rows > 0 else { return }
    _ = try connection.executeOnce(statement)
    statement = Self.beginning(table)
    rows = 0
    size = 0
  }

  private static func beginning(_ table: Table) -> SQL {
    SQL(raw: "INSERT INTO \(table.quotedName) (\(table.quotedColumns)) VALUES ")
  }
}
