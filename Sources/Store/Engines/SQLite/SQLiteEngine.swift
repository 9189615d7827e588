import Dispatch
import Glibc

/// SQLite: a write-ahead log, one writer, and readers that never wait for it (https://www.sqlite.org/wal.html).
final class SQLiteEngine: Engine {
  private let writer: SQLiteWriter
  private let readers: SQLiteReaders
  private let atLength = DispatchQueue(label: "toguna.store.readers", attributes: .concurrent)

  /// Opens the file, and changes nothing in one that is not of this system.
  init(path: String, mayCreate: Bool) throws(StoreError) {
    try Self.makeFile(at: path, mayCreate: mayCreate)
    let connection = try SQLiteConnection(path: path, for: .writing)
    let marker = try connection.integer(ofPragma: "application_id")
    if marker != SQLiteConnection.applicationID {
      guard marker == 0, try connection.integer(ofPragma: "schema_version") == 0 else { throw .foreign(.unknownTables) }
      guard mayCreate else { throw .notInitialised }
      try connection.command("PRAGMA application_id = \(SQLiteConnection.applicationID)")
    }
    try Self.useWriteAheadLog(connection)
    writer = SQLiteWriter(connection)
    readers = SQLiteReaders(path: path)
  }

  nonisolated(nonsending) func read<Value: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    try readers.read(body)
  }

  func readAtLength<Value: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      atLength.async { continuation.resume(with: Result { try self.readers.read(body) }) }
    }
  }

  func write<Value: Sendable>(
    _ isolation: Isolation, _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    try await writer.write(body)
  }

  func schemaIsReady() async throws {}

  func close() async {
    // The writer last: what is erased leaves the log only when nobody reads an older state.
    await readers.close()
    await writer.close()
  }

  /// Made here rather than by SQLite, so that nobody else may read it; the log beside it takes the same mode.
  private static func makeFile(at path: String, mayCreate: Bool) throws(StoreError) {
    let file = open(path, O_RDWR | O_CLOEXEC | (mayCreate ? O_CREAT : 0), 0o600)
    guard file >= 0 else {
      if errno == ENOENT, !mayCreate { throw .notInitialised }
      throw .cannotOpen(path: path, code: Int(errno))
    }
    Glibc.close(file)
  }

  /// The change of mode needs the file for a moment alone, and does not wait for it by itself.
  private static func useWriteAheadLog(_ connection: SQLiteConnection) throws(StoreError) {
    var patience = 200
    while true {
      do throws(StoreError) {
        try connection.command("PRAGMA journal_mode = WAL")
        try connection.command("PRAGMA journal_size_limit = 67108864")
        return
      } catch {
        guard error == .busy, patience > 0 else { throw error }
        patience -= 1
        usleep(20_000)
      }
    }
  }
}
