/// The passages of all doors, merged: whatever arrives, in whatever order and however often, ends in the same book.
///
/// Doors without a network cannot know of one another. When two let in the same badge on one day, both passages are kept; the
/// second one is flagged for a person to look at, for a badge may have been copied or its holder may have gone out and come back.
public struct Attendance: Sendable {
  /// In the order of their times.
  public let passages: [Passage]
  /// Those after the first of the same badge on the same day.
  public let repeated: Set<Passage>

  public init(_ queues: [[Passage]]) {
    passages = Set(queues.joined()).sorted()
    var seen: Set<BadgeDay> = []
    repeated = Set(passages.filter { !seen.insert(BadgeDay(serial: $0.serial, day: $0.day)).inserted })
  }

  /// The days on which a badge came in.
  public func days(of serial: BadgeSerial) -> Set<Int> {
    Set(passages.filter { $0.serial == serial }.map(\.day))
  }

  private struct BadgeDay: Hashable {
    let serial: BadgeSerial
    let day: Int
  }
}
