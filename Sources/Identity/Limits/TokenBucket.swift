import Foundation

/// Room for `capacity` requests at once, refilled steadily.
struct TokenBucket: Sendable, Hashable {
  private(set) var tokens: Double
  private var refilledAt: Date

  init(full capacity: Double, at now: Date) {
    tokens = capacity
    refilledAt = now
  }

  /// Takes one token; what is returned is the time to wait, in seconds, when there is none. A clock that goes back
  /// refills nothing.
  mutating func take(_ rate: Rate, at now: Date) -> TimeInterval? {
    let elapsed = now.timeIntervalSince(refilledAt)
    if elapsed > 0 {
      tokens = min(Double(rate.capacity), tokens + elapsed * rate.perSecond)
      refilledAt = now
    }
    if tokens >= 1 {
      tokens -= 1
      return nil
    }
    return (1 - tokens) / rate.perSecond
  }
}
