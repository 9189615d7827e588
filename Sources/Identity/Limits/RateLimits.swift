import Foundation

/// The buckets of many keys in bounded room, as a plain value.
///
/// Two generations: a key in use moves to the young one; when that is half the room, the old one is dropped whole. So a
/// bucket is forgotten only after `room / 2` other keys came by since its last use, at constant cost.
struct RateLimits: Sendable {
  private let rate: Rate
  private let generation: Int
  private var young: [String: TokenBucket] = [:]
  private var old: [String: TokenBucket] = [:]

  /// - Parameter room: the most keys kept; at least 2.
  init(_ rate: Rate, room: Int) {
    self.rate = rate
    generation = max(room, 2) / 2
  }

  var count: Int { young.count + old.count }

  /// The time to wait in seconds; nil when the request may go on.
  mutating func take(_ key: String, at now: Date) -> TimeInterval? {
    var bucket =
      young[key] ?? old.removeValue(forKey: key) ?? TokenBucket(full: Double(rate.capacity), at: now)
    let wait = bucket.take(rate, at: now)
    if young[key] == nil, young.count >= generation {
      old = young
      young = [:]
    }
    young[key] = bucket
    return wait
  }
}
