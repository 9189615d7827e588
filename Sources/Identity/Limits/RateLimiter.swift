public import Foundation
import Synchronization

/// Slows down whoever asks too often, by a key such as the client's address. In memory: a restart forgets, and each
/// server counts for itself, so the limits that matter stand in the store too (``OneTimeCodes``, ``Agents``).
///
/// ```swift
/// let verification = RateLimiter(Rate(30, every: 60))
/// if let wait = verification.take(address, at: now) { throw PortalError.tooManyRequests(wait) }
/// ```
public final class RateLimiter: Sendable {
  /// Guards the buckets of all keys; held for two dictionary accesses.
  private let limits: Mutex<RateLimits>

  /// - Parameter room: the most keys kept. When more come, those longest unused start afresh.
  public init(_ rate: Rate, room: Int = 20_000) {
    limits = Mutex(RateLimits(rate, room: room))
  }

  /// Counts a request of `key`.
  ///
  /// - Returns: nil when it may go on, else the seconds until one may.
  public func take(_ key: String, at now: Date) -> TimeInterval? {
    limits.withLock { $0.take(key, at: now) }
  }
}
