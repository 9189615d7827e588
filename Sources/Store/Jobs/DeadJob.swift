public import FoundationEssentials

/// A job that was given up.
public struct DeadJob: Sendable, Hashable, Identifiable {
  public let id: Int64
  public let kind: String
  public let key: String
  public let attempts: Int
  /// The last error, as its type describes it.
  public let failure: String
  public let diedAt: Date
}
