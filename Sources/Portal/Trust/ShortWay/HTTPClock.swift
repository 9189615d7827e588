import Foundation
import Synchronization
import Vocabulary

/// The time as HTTP says it (RFC 9110 §5.6.7): `Sun, 22 Nov 2026 08:30:00 GMT`. Each second is written once.
final class HTTPClock: Sendable {
  /// Guards the second that was written last, and its text.
  private let last = Mutex<(second: Int, text: String)>((-1, ""))

  func text(of time: Date) -> String {
    let second = max(0, Int(time.timeIntervalSince1970.rounded(.down)))
    return last.withLock { last in
      if last.second != second { last = (second, Self.written(second)) }
      return last.text
    }
  }

  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func written(_ second: Int) -> String {
    let number = second / 86_400
    let day = Day(daysSinceEpoch: number)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let clock = [second / 3600 % 24, second / 60 % 60, second % 60].map(two).joined(separator: ":")
    return "\(days[number % 7]), \(two(day.day)) \(months[day.month - 1]) \(day.year) \(clock) GMT"
  }
}
