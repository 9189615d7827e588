extension Store {
  /// The engine and the size of the database.
  public func facts() async throws -> StoreFacts {
    try await read { transaction in
      let (name, version, size): (String, SQL, SQL) =
        switch transaction.connection.dialect {
        case .sqlite:
          (
            "SQLite", "SELECT sqlite_version()",
            "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
          )
        case .postgres:
          ("PostgreSQL", "SELECT current_setting('server_version')", "SELECT pg_database_size(current_database())")
        }
      return StoreFacts(
        engine: "\(name) \(try transaction.value(version) ?? "")", size: try transaction.value(size) ?? 0)
    }
  }
}
