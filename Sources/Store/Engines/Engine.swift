/// The two databases, seen from `Store`.
protocol Engine: Sendable {
  /// Runs a short body in a read-only snapshot.
  nonisolated(nonsending) func read<Value: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value

  /// Runs a body that may take minutes in a read-only snapshot, away from the threads of Swift's tasks.
  func readAtLength<Value: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value

  /// Runs a body, which is durable when this returns.
  @discardableResult
  func write<Value: Sendable>(
    _ isolation: Isolation, _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value

  /// Called after the schema was brought up to date.
  func schemaIsReady() async throws

  /// Waits for what was begun and closes every connection; later calls throw `closed`.
  func close() async
}
