/// A body that waits for the writer.
protocol PendingWrite: Sendable {
  /// Runs the body and keeps its result, or throws its error.
  func perform(in transaction: Transaction) throws
  /// Hands the result to the waiting task: the batch is durable.
  func deliver()
  func fail(with error: any Error)
}

// Sendable because the writer's thread alone touches `value`, and the continuation is resumed once.
final class PendingBody<Value: Sendable>: PendingWrite, @unchecked Sendable {
  private let body: @Sendable (Transaction) throws -> Value
  private let continuation: CheckedContinuation<Value, any Error>
  private var value: Value?

  init(
    _ body: @escaping @Sendable (Transaction) throws -> Value,
    resuming continuation: CheckedContinuation<Value, any Error>
  ) {
    self.body = body
    self.continuation = continuation
  }

  func perform(in transaction: Transaction) throws {
    value = try body(transaction)
  }

  func deliver() {
    guard let value else { return fail(with: StoreError.closed) }
    continuation.resume(returning: value)
  }

  func fail(with error: any Error) {
    continuation.resume(throwing: error)
  }
}
