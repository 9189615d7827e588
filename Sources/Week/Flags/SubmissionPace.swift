/// How often a team may be wrong: a bucket that a wrong flag empties by one and time fills again.
///
/// Right flags cost nothing, so that a team that knows what it does is never held up.
public struct SubmissionPace: Hashable, Sendable {
  /// How many wrong flags in a row are borne.
  public let burst: Int
  /// Seconds until one more is.
  public let interval: Int

  public init(burst: Int, interval: Int) {
    self.burst = burst
    self.interval = interval
  }

  /// Seconds that a team has to wait, given the times of its wrong flags (seconds, rising); 0 when it need not.
  public func wait(wrong times: [Int], now: Int) -> Int {
    var level = 0
    var last = times.first ?? now
    // The bucket's content in seconds of debt: each wrong flag adds an interval, each second takes one off.
    for time in times {
      level = max(0, level - (time - last)) + interval
      last = time
    }
    level = max(0, level - (now - last))
    return max(0, level - (burst - 1) * interval)
  }
}
