import Glibc

/// How long a body that could not be serialized waits before each further trial: a random time below a bound that
/// doubles, so that bodies which met once do not meet again.
struct RetryPauses {
  private var left = 24
  private var bound: UInt32 = 1_000

  /// Sleeps on the connection's own thread, and so takes one contender away; false when no trial is left.
  mutating func pause() -> Bool {
    guard left > 0 else { return false }
    left -= 1
    usleep(UInt32.random(in: 0...bound))
    bound = min(bound * 2, 100_000)
    return true
  }
}
