public import Foundation

/// One reading of somebody's data.
public struct AccessEntry: Sendable, Hashable {
  public let reader: AccessReader
  /// Nil for one that this version does not know.
  public let purpose: AccessPurpose?
  public let at: Date
}
