import FoundationEssentials

/// Brings a database to the schema of the code, or says why not. Runs in one exclusive transaction: of two processes
/// that start at once, the second finds the work done.
struct Schema {
  let transaction: Transaction
  let migrations: [Migration]

  static let system = "toguna"
  /// What the schema says of itself: a backup has it in its header.
  static let ownTables: Set = ["store_identity", "store_migration"]

  init(_ migrations: [Migration], in transaction: Transaction) throws(StoreError) {
    self.migrations = migrations
    self.transaction = transaction
    var last: [String: Int] = [:]
    for migration in migrations {
      guard migration.number == last[migration.room, default: 0] + 1 else {
        throw .misnumberedMigration(room: migration.room, number: migration.number)
      }
      last[migration.room] = migration.number
    }
  }

  /// Checks whose database it is, marks an empty one if it may, and applies what is missing.
  func prepare(_ opening: StoreOpening) throws(StoreError) {
    let names = try transaction.connection.tables().map(\.name)
    if names.contains("store_identity") {
      let found = try identity()
      guard found == opening.identity else { throw .foreign(.otherIdentity(found)) }
    } else {
      guard names.isEmpty else { throw .foreign(.unknownTables) }
      guard opening.mayCreate else { throw .notInitialised }
      try mark(opening.identity)
    }
    let applied = try history()
    try check(applied)
    let done = Set(applied.map { MigrationID(room: $0.room, number: $0.number) })
    for migration in migrations where !done.contains(migration.id) { try apply(migration) }
  }

  func identity() throws(StoreError) -> StoreIdentity {
    guard let row = try transaction.row("SELECT system, state, instance FROM store_identity") else {
      throw .foreign(.unknownTables)
    }
    guard try row.get("system", as: String.self) == Self.system else { throw .foreign(.unknownTables) }
    return StoreIdentity(state: try row.get("state"), instance: try row.get("instance"))
  }

  func history() throws(StoreError) -> [AppliedMigration] {
    var history: [AppliedMigration] = []
    for row in try transaction.rows("SELECT room, number, hash FROM store_migration ORDER BY room, number") {
      history.append(
        AppliedMigration(room: try row.get("room"), number: try row.get("number"), hash: try row.get("hash")))
    }
    return history
  }

  /// Every applied migration is known to the code, with the same text.
  func check(_ applied: [AppliedMigration]) throws(StoreError) {
    var known: [MigrationID: Migration] = [:]
    for migration in migrations { known[migration.id] = migration }
    for old in applied {
      guard let migration = known[MigrationID(room: old.room, number: old.number)] else {
        let last = migrations.last { $0.room == old.room }?.number ?? 0
        throw .newerSchema(room: old.room, number: old.number, known: last)
      }
      guard migration.hash == old.hash else { throw .changedMigration(room: old.room, number: old.number) }
    }
  }

  private func mark(_ identity: StoreIdentity) throws(StoreError) {
    try define("CREATE TABLE store_identity (system TEXT NOT NULL, state TEXT NOT NULL, instance TEXT NOT NULL)")
    try define(
      """
      CREATE TABLE store_migration (
        room TEXT NOT NULL, number BIGINT NOT NULL, hash TEXT NOT NULL, applied_at BIGINT NOT NULL,
        PRIMARY KEY (room, number)
      )
      """)
    try transaction.execute(
      """
      INSERT INTO store_identity (system, state, instance)
      VALUES (\(Self.system), \(identity.state), \(identity.instance))
      """)
  }

  private func apply(_ migration: Migration) throws(StoreError) {
    for statement in migration.statements { try define(statement) }
    try transaction.execute(
      """
      INSERT INTO store_migration (room, number, hash, applied_at)
      VALUES (\(migration.room), \(migration.number), \(migration.hash), \(Date()))
      """)
  }

  private func define(_ statement: String) throws(StoreError) {
    try transaction.connection.command(transaction.connection.dialect.translated(statement))
  }
}
