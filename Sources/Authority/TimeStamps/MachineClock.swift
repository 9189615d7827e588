import CClock
import Glibc
import Synchronization

/// The machine's clock, for which its operator vouches: trusted until somebody sets it, and then no more.
///
/// For machines whose kernel does not know of the service that keeps the time, such as virtual ones that their host
/// sets. That the clock runs true nobody proves; a step while the process runs is seen against the time since boot.
public final class MachineClock: TrustedClock {
  /// How far off the operator lets the clock be; microseconds.
  private static let mostError: Int64 = 500_000
  /// A step of more than this ends the trust; microseconds.
  private static let longestStep: Int64 = 500_000

  /// Wall clock less time since boot when the process began, as long as the clock is trusted.
  private let offset: Mutex<Int64?>

  public init() {
    offset = Mutex(clock_microseconds(CLOCK_REALTIME) - clock_microseconds(CLOCK_BOOTTIME))
  }

  public func reading() -> ClockReading? {
    let time = clock_microseconds(CLOCK_REALTIME)
    let drift = time - clock_microseconds(CLOCK_BOOTTIME)
    let isTrusted = offset.withLock { offset in
      guard let begun = offset, abs(drift - begun) <= Self.longestStep else {
        offset = nil
        return false
      }
      return true
    }
    return isTrusted ? ClockReading(time: time, mostError: Self.mostError) : nil
  }
}
