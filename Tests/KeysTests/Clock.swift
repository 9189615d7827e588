import Foundation
import Synchronization

/// A clock that a test moves.
final class Clock: Sendable {
  static let start = Date(timeIntervalSince1970: 1_800_000_000)

  private let moved = Mutex<TimeInterval>(0)

  var now: Date { Self.start.addingTimeInterval(moved.withLock { $0 }) }

  func advance(days: Double) {
    moved.withLock { $0 += days * 86400 }
  }

  static func day(_ number: Double) -> Date { start.addingTimeInterval(number * 86400) }
}
