public import Foundation

/// How often something may be done.
public struct Rate: Sendable, Hashable {
  /// Requests at once after a rest; at least 1.
  public let capacity: Int
  /// Requests a second in the long run.
  let perSecond: Double

  /// `capacity` requests at once, and as many again every `seconds` (at least a millisecond).
  public init(_ capacity: Int, every seconds: TimeInterval) {
    self.capacity = max(capacity, 1)
    perSecond = Double(self.capacity) / max(seconds, 0.001)
  }
}
