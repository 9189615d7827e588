import Synchronization

/// A bucket of tokens for each key: each request takes one, and they come back at a steady rate.
///
/// An operator in the Sahel may put a town behind one address: the buckets of addresses are to stop a flood, not a queue.
final class TokenBuckets: RateLimiter {
  private struct Bucket {
    var tokens: Double
    var seen: Double
  }

  private let capacity: Double
  private let perSecond: Double
  private let keys: Int
  /// Guards the buckets, of which there are at most ``keys``.
  private let buckets = Mutex<[String: Bucket]>([:])

  /// - Parameters:
  ///   - capacity: How many requests may come at once.
  ///   - perSecond: How many may come in the long run.
  ///   - keys: How many keys are remembered. When there are more, full buckets are forgotten, then all.
  init(capacity: Int, perSecond: Double, keys: Int = 50_000) {
    self.capacity = Double(capacity)
    self.perSecond = perSecond
    self.keys = keys
  }

  func wait(_ key: String, now: Double) -> Int? {
    buckets.withLock { buckets in
      if buckets[key] == nil, buckets.count >= keys { forget(&buckets, now) }
      var bucket = buckets[key] ?? Bucket(tokens: capacity, seen: now)
      bucket.tokens = level(bucket, now)
      bucket.seen = now
      defer { buckets[key] = bucket }
      guard bucket.tokens >= 1 else { return Int(((1 - bucket.tokens) / perSecond).rounded(.up)) }
      bucket.tokens -= 1
      return nil
    }
  }

  private func level(_ bucket: Bucket, _ now: Double) -> Double {
    min(capacity, bucket.tokens + max(0, now - bucket.seen) * perSecond)
  }

  private func forget(_ buckets: inout [String: Bucket], _ now: Double) {
    buckets = buckets.filter { level($0.value, now) < capacity }
    if buckets.count >= keys { buckets = [:] }
  }
}
