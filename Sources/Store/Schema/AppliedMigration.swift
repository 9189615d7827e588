/// A migration as the database, or a backup, remembers it.
struct AppliedMigration: Sendable, Hashable {
  let room: String
  let number: Int
  let hash: String
}

struct MigrationID: Hashable {
  let room: String
  let number: Int
}

extension Migration {
  var id: MigrationID { MigrationID(room: room, number: number) }
}
