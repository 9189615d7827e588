/// What a backup says of itself before its tables.
struct BackupHeader: Sendable, Hashable {
  let identity: StoreIdentity
  let migrations: [AppliedMigration]

  func write(to output: BackupOutput) throws(StoreError) {
    try output.write(BackupFormat.magic)
    try output.write(number: BackupFormat.version)
    try output.write(text: identity.state)
    try output.write(text: identity.instance)
    try output.write(number: migrations.count)
    for migration in migrations {
      try output.write(text: migration.room)
      try output.write(number: migration.number)
      try output.write(text: migration.hash)
    }
  }

  static func read(from input: BackupInput) throws(StoreError) -> BackupHeader {
    guard input.remaining >= BackupFormat.magic.count, try input.bytes(BackupFormat.magic.count) == BackupFormat.magic
    else { throw .backup(.notABackup) }
    let version = try input.number()
    guard version == BackupFormat.version else { throw .backup(.unknownVersion(version)) }
    let identity = StoreIdentity(state: try input.text(), instance: try input.text())
    var migrations: [AppliedMigration] = []
    for _ in 0..<(try input.number()) {
      migrations.append(
        AppliedMigration(room: try input.text(), number: try input.number(), hash: try input.text()))
    }
    return BackupHeader(identity: identity, migrations: migrations)
  }
}
