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

  /// Seconds that a team has to wait; 0 when it need not.
  /// - Parameter settled: The instant at which all that it owes is paid: 0 for one that was never wrong.
  public func wait(settled: Int, now: Int) -> Int { max(0, settled - now - (burst - 1) * interval) }

  /// The instant at which all is paid, after one more wrong flag.
  public func settled(afterWrongAt now: Int, before settled: Int) -> Int { max(settled, now) + interval }
}
