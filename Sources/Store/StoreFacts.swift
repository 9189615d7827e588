/// What an operator is told of the database.
public struct StoreFacts: Sendable, Hashable {
  /// The engine and its version: "SQLite 3.40.1".
  public let engine: String
  /// How much room the data takes, in bytes.
  public let size: Int64
}
