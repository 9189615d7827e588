import Foundation

/// How failures of one kind lock a door: some are forgiven, then each doubles the wait, from 30 s up to one hour.
struct LockOut: Sendable, Hashable {
  static let firstDelay: TimeInterval = 30
  static let longestDelay: TimeInterval = 3600
  /// Seconds without failure after which all is forgotten.
  static let memory: TimeInterval = 24 * 3600

  private(set) var failures = 0
  private(set) var failedAt = Date(timeIntervalSince1970: 0)
  private(set) var until = Date(timeIntervalSince1970: 0)

  init() {}

  init(failures: Int, failedAt: Date, until: Date) {
    self.failures = failures
    self.failedAt = failedAt
    self.until = until
  }

  /// The end of the wait; nil when a try is welcome.
  func end(at now: Date) -> Date? {
    until > now ? until : nil
  }

  mutating func fail(at now: Date, forgiving forgiven: Int) {
    if now.timeIntervalSince(failedAt) > Self.memory { failures = 0 }
    failures += 1
    failedAt = now
    guard failures > forgiven else { return }
    // Past 2⁷ × 30 s the hour rules; the exponent stays small whatever the count.
    let doublings = min(failures - forgiven - 1, 7)
    until = now.addingTimeInterval(min(Self.firstDelay * Double(1 << doublings), Self.longestDelay))
  }
}
