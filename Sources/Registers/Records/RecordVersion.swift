public import Foundation

/// What a record said from one time on.
public struct RecordVersion: Sendable, Hashable {
  /// From 1.
  public let number: Int
  /// A value for every field, empty where there is none.
  public let values: [String: String]
  /// Why it was written; empty only for a first version.
  public let reason: String
  public let author: String
  public let recordedAt: Date
}
