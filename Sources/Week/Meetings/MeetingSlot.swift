import Foundation
import Territory
public import Vocabulary

/// A time at which people meet, on the clock of an edition.
public struct MeetingSlot: Sendable, Hashable {
  public let day: Day
  public let start: TimeOfDay
  /// How long it lasts.
  public let minutes: Int

  init(_ day: Day, _ start: TimeOfDay, minutes: Int) {
    self.day = day
    self.start = start
    self.minutes = minutes
  }

  /// `2026-01-30T09:20`
  public var text: String { "\(day.iso)T\(start.text)" }

  /// Nil for what ``text`` never says.
  init?(text: some StringProtocol, minutes: Int) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: String(parts[0])), let start = TimeOfDay(text: parts[1]) else {
      return nil
    }
    self.init(day, start, minutes: minutes)
  }

  func beginning(in zone: EventZone) -> Date {
    day.start(utcOffsetSeconds: zone.utcOffsetSeconds).addingTimeInterval(Double(start.minutes) * 60)
  }

  func end(in zone: EventZone) -> Date { beginning(in: zone).addingTimeInterval(Double(minutes) * 60) }
}

extension MeetingSlot: Comparable {
  public static func < (earlier: MeetingSlot, later: MeetingSlot) -> Bool {
    (earlier.day, earlier.start, earlier.minutes) < (later.day, later.start, later.minutes)
  }
}
