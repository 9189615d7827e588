/// Who may send how much how often.
protocol RateLimiter: Sendable {
  /// - Parameters:
  ///   - key: Whom to count: an address, an account. It is kept in memory and never logged.
  ///   - now: Seconds of any steady clock.
  /// - Returns: nil when admitted; otherwise how many seconds to wait.
  func wait(_ key: String, now: Double) -> Int?
}
