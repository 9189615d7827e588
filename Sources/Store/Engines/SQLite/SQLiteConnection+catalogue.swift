extension SQLiteConnection {
  func tables() throws(StoreError) -> [Table] {
    let names = try rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")
    var tables: [Table] = []
    for name in names {
      let name: String = try name.get("name")
      var columns: [String] = []
      for column in try rows("SELECT name FROM pragma_table_info(\(name)) ORDER BY cid") {
        columns.append(try column.get("name"))
      }
      tables.append(Table(name: name, columns: columns))
    }
    return tables
  }

  func structuralFaults() throws(StoreError) -> [String] {
    var faults: [String] = []
    for row in try rows("PRAGMA integrity_check(100)") {
      let finding: String = try row.get("integrity_check")
      if finding != "ok" { faults.append(finding) }
    }
    for row in try rows("SELECT DISTINCT \"table\" AS name, parent FROM pragma_foreign_key_check") {
      let table: String = try row.get("name")
      let parent: String = try row.get("parent")
      faults.append("rows of \(table) point at no row of \(parent)")
    }
    return faults
  }

  /// Keys are checked at the commit; SQLite itself keeps the counters of `AUTOINCREMENT` beyond the rows that come.
  func load(_ rows: () throws -> Void) throws {
    try command("PRAGMA defer_foreign_keys = ON")
    try rows()
  }

  /// The number in the file's header that tells this system's databases from others ("TGNA" in ASCII).
  static let applicationID: Int64 = 0x5447_4E41

  func integer(ofPragma name: String) throws(StoreError) -> Int64 {
    guard let row = try rows(SQL(raw: "PRAGMA \(name)")).first else { return 0 }
    return try row.get(name)
  }
}
