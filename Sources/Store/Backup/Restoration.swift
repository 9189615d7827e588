/// Builds the schema of a backup in an empty database and loads its rows.
struct Restoration {
  private let input: BackupInput
  private let transaction: Transaction
  private let migrations: [Migration]
  private let expected: StoreIdentity?
  private let progress: (Int) -> Void

  init(
    of input: BackupInput, in transaction: Transaction, migrations: [Migration], expecting expected: StoreIdentity?,
    progress: @escaping (Int) -> Void
  ) {
    self.input = input
    self.transaction = transaction
    self.migrations = migrations
    self.expected = expected
    self.progress = progress
  }

  func perform() throws -> StoreIdentity {
    guard try transaction.connection.tables().isEmpty else { throw StoreError.backup(.notEmpty) }
    let header = try BackupHeader.read(from: input)
    if let expected, header.identity != expected { throw StoreError.backup(.otherIdentity(header.identity)) }
    try Schema(migrations, in: transaction).check(header.migrations)
    let applied = Set(header.migrations.map { MigrationID(room: $0.room, number: $0.number) })
    try Schema(migrations.filter { applied.contains($0.id) }, in: transaction).prepare(.create(header.identity))
    try transaction.connection.load { try loadTables() }
    return header.identity
  }

  private func loadTables() throws(StoreError) {
    var tables: [String: Table] = [:]
    for table in try transaction.connection.tables() { tables[table.name] = table }
    var loader: TableLoader?
    while true {
      switch try input.part() {
      case .table:
        try loader?.flush()
        loader = TableLoader(try nextTable(of: tables), on: transaction.connection)
      case .row:
        guard loader != nil else { throw input.malformed }
        try loader?.load(from: input)
        progress(input.offset)
      case .end:
        try loader?.flush()
        guard input.remaining == 0 else { throw input.malformed }
        return
      }
    }
  }

  /// The table that the catalogue knows under this name with these columns, in the order of the file.
  private func nextTable(of tables: [String: Table]) throws(StoreError) -> Table {
    let name = try input.text()
    var columns: [String] = []
    for _ in 0..<(try input.number()) { columns.append(try input.text()) }
    guard let table = tables[name], columns.sorted() == table.columns.sorted(), !Schema.ownTables.contains(name)
    else { throw .backup(.unknownTable(name)) }
    return Table(name: name, columns: columns)
  }
}
