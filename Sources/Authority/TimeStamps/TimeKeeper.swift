import Signatures
import Synchronization

/// The times of one unit's stamps: those of its clock, as long as that can be trusted, and never backwards.
final class TimeKeeper: Sendable {
  private let clock: any TrustedClock
  private let policy: TimeStampPolicy
  /// Guards what was read and given last, and that times are read in the order in which they are given.
  private let last = Mutex(Last())

  private struct Last {
    var reading: Int64 = 0
    var given: Int64 = -1
  }

  init(_ clock: any TrustedClock, for policy: TimeStampPolicy) {
    self.clock = clock
    self.policy = policy
  }

  /// The time of the next stamp, in microseconds since 1970.
  ///
  /// Throws ``Signatures/TimeStampRefusal/timeNotAvailable`` when the clock does not know how well it is set, was set
  /// back, or may be off by more than the policy's accuracy, with all that was done to the time here.
  func time() throws(TimeStampRefusal) -> Int64 {
    try last.withLock { last throws(TimeStampRefusal) in
      guard let reading = clock.reading(), reading.time >= last.reading else { throw .timeNotAvailable }
      let time =
        policy.isOrdered ? max(reading.time, last.given + 1) : reading.time - reading.time % Self.millisecond
      guard reading.mostError + abs(time - reading.time) <= policy.accuracy.microseconds else {
        throw .timeNotAvailable
      }
      last = Last(reading: reading.time, given: time)
      return time
    }
  }

  private static let millisecond: Int64 = 1_000
}

extension Duration {
  /// Whole ones.
  fileprivate var microseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
  }
}
