extension PostgresConnection {
  func tables() throws(StoreError) -> [Table] {
    let rows = try rows(
      """
      SELECT c.relname AS name, a.attname AS column
      FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
      ORDER BY c.relname COLLATE "C", a.attnum
      """)
    var tables: [(name: String, columns: [String])] = []
    for row in rows {
      let name: String = try row.get("name")
      if tables.last?.name != name { tables.append((name, [])) }
      if let column: String = try row.get("column", as: String?.self) {
        tables[tables.count - 1].columns.append(column)
      }
    }
    return tables.map { Table(name: $0.name, columns: $0.columns) }
  }

  /// The server looks after its files itself (checksums, `pg_amcheck`).
  func structuralFaults() throws(StoreError) -> [String] { [] }

  /// Foreign keys are taken off and put back, which checks every row at once and needs no superuser.
  func load(_ rows: () throws -> Void) throws {
    let keys = try self.rows(
      """
      SELECT conname AS name, conrelid::regclass::text AS "table", pg_get_constraintdef(oid) AS definition
      FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
      """)
    for key in keys {
      try command("ALTER TABLE \(key.get("table", as: String.self)) DROP CONSTRAINT \(quotedName(of: key))")
    }
    try rows()
    for key in keys {
      let definition: String = try key.get("definition")
      let table: String = try key.get("table")
      try command("ALTER TABLE \(table) ADD CONSTRAINT \(quotedName(of: key)) \(definition)")
    }
    try setCounters()
  }

  /// Each counted key goes on after the greatest that came.
  private func setCounters() throws(StoreError) {
    let counted = try rows(
      """
      SELECT c.relname AS name, a.attname AS column
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE a.attidentity <> '' AND c.relnamespace = current_schema()::regnamespace
      """)
    for row in counted {
      let table = Table.quoted(try row.get("name"))
      let column: String = try row.get("column")
      _ = try rows(
        """
        SELECT setval(pg_get_serial_sequence(\(table), \(column)), MAX(\(SQL(raw: Table.quoted(column))))) AS last
        FROM \(SQL(raw: table)) HAVING COUNT(*) > 0
        """)
    }
  }

  private func quotedName(of key: Row) throws(StoreError) -> String {
    Table.quoted(try key.get("name"))
  }
}
