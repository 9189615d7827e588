/// A job in a worker's hands.
public struct Job: Sendable, Hashable, Identifiable {
  public let id: Int64
  public let kind: String
  public let key: String
  public let payload: [UInt8]
  /// How often it was taken, this time included.
  public let attempts: Int
  /// How often its handler has thrown.
  let failures: Int
  /// Proves that the worker still holds the job.
  let lease: Int64
}
