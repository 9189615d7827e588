import Glibc

/// PostgreSQL, through libpq: serializable writes, which are run again when the server refuses them, and read-only
/// snapshots.
final class PostgresEngine: Engine {
  private let pool: PostgresPool
  private let keys = UniqueKeys()

  /// Checks that the server answers and that the database is in UTF-8.
  init(url: String) async throws {
    // Four connections a core are the most that help; a server is shared with others.
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    pool = PostgresPool(size: min(16, 4 * cores), url: url, keys: keys)
    let encoding = try await read { transaction in
      try transaction.value("SELECT current_setting('server_encoding') AS encoding", as: String.self) ?? ""
    }
    guard encoding == "UTF8" else { throw StoreError.wrongEncoding(found: encoding) }
  }

  nonisolated(nonsending) func read<Value: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    try await pool.run { seat in try seat.read(body) }
  }

  func readAtLength<Value: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    try await read(body)
  }

  func write<Value: Sendable>(
    _ isolation: Isolation, _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    try await pool.run { seat in try seat.write(isolation, body) }
  }

  func schemaIsReady() async throws {
    let keys = keys
    try await read { transaction in try keys.learn(in: transaction) }
  }

  func close() async {
    await pool.close()
  }
}
