/// The State's data: one small face over SQLite and PostgreSQL.
///
/// A body runs synchronously within one transaction. What a room needs at once, it does in one body: either all of it
/// is durable when `write` returns, or none of it.
///
///     let count = try await store.read { try $0.value("SELECT COUNT(*) FROM registers_record", as: Int.self) }
///     try await store.write { try $0.execute("DELETE FROM identity_session WHERE ends_at < \(now)") }
public final class Store: Sendable {
  public let identity: StoreIdentity
  let engine: any Engine
  /// Wakes the job runners of this process.
  let newJobs = JobSignal()

  private init(_ engine: any Engine, identity: StoreIdentity) {
    self.engine = engine
    self.identity = identity
  }

  /// Opens a database and brings its schema up to date.
  ///
  /// Migrations are those of all rooms, those of a lower floor first, each room's in its order. Of two processes that
  /// open at once, one migrates and the other waits. Throws what stands against opening: `foreign`, `newerSchema`,
  /// `changedMigration`, `notInitialised`…
  public static func open(
    _ location: StoreLocation, migrations: [Migration], identity opening: StoreOpening
  ) async throws -> Store {
    let engine = try await engine(at: location, mayCreate: opening.mayCreate)
    do {
      try await engine.write(.exclusive) { transaction in
        try Schema(Migration.ofStore + migrations, in: transaction).prepare(opening)
      }
      try await engine.schemaIsReady()
    } catch {
      await engine.close()
      throw error
    }
    return Store(engine, identity: opening.identity)
  }

  /// Runs a body in a read-only snapshot. On SQLite it runs at once, on the caller's thread: it should be short.
  public nonisolated(nonsending) func read<Value: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    try await engine.read(body)
  }

  /// Runs a body in a read-only snapshot, away from the threads of Swift's tasks: for exports and checks that take
  /// long.
  public func readAtLength<Value: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    try await engine.readAtLength(body)
  }

  /// Runs a body as if no other ran meanwhile. What it wrote is durable when this returns; when it throws, nothing was
  /// written.
  ///
  /// The body may run more than once. `outcomeUnknown` alone leaves open whether it was written.
  @discardableResult
  public func write<Value: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    let (value, hasNewJobs) = try await engine.write(.serializable) { transaction in
      let value = try body(transaction)
      return (value, transaction.hasNewJobs)
    }
    if hasNewJobs { newJobs.fire() }
    return value
  }

  /// Waits for what was begun and closes every connection. Later calls throw `closed`.
  public func close() async {
    await engine.close()
  }

  static func engine(at location: StoreLocation, mayCreate: Bool) async throws -> any Engine {
    switch location {
    case .sqlite(let path): try SQLiteEngine(path: path, mayCreate: mayCreate)
    case .postgres(let url): try await PostgresEngine(url: url)
    }
  }
}
