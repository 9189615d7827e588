extension Store {
  /// Writes all data into one file, from one snapshot, while others go on writing. The file appears under its name once
  /// it is whole and on the disk.
  ///
  /// - Parameter progress: how many bytes are written.
  public func backup(
    to path: String, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws {
    let identity = identity
    try await readAtLength { transaction in
      let output = try BackupOutput(path: path)
      let migrations = try Schema([], in: transaction).history()
      try BackupHeader(identity: identity, migrations: migrations).write(to: output)
      for table in try transaction.connection.tables() where !Schema.ownTables.contains(table.name) {
        try Self.write(table, of: transaction, to: output, progress)
      }
      try output.write(.end)
      try output.finish()
    }
  }

  private static func write(
    _ table: Table, of transaction: Transaction, to output: BackupOutput, _ progress: (Int) -> Void
  ) throws {
    try output.write(.table)
    try output.write(text: table.name)
    try output.write(number: table.columns.count)
    for column in table.columns { try output.write(text: column) }
    try transaction.forEach(SQL(raw: "SELECT \(table.quotedColumns) FROM \(table.quotedName)")) { row in
      try output.write(.row)
      for value in row.values { try output.write(value) }
      progress(output.length)
    }
  }
}
