import Foundation
import Synchronization

@testable import Authority

/// A clock that a test sets.
final class SampleClock: TrustedClock {
  private let state: Mutex<ClockReading?>

  init(_ time: Date, mostError: Int64 = 10_000) {
    state = Mutex(ClockReading(time: Int64(time.timeIntervalSince1970 * 1_000_000), mostError: mostError))
  }

  func reading() -> ClockReading? { state.withLock { $0 } }

  /// Sets the clock on, or back.
  func move(by microseconds: Int64, mostError: Int64 = 10_000) {
    state.withLock { state in
      state = state.map { ClockReading(time: $0.time + microseconds, mostError: mostError) }
    }
  }

  func lose() { state.withLock { $0 = nil } }
}
