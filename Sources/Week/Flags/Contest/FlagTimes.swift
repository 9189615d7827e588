import Pack
public import Territory
public import Vocabulary

/// When a contest opens, when its board stops moving, and when it ends: on the clock of its edition, each absent until it is
/// published.
public struct FlagTimes: Sendable, Hashable {
  /// A minute of a day, where the edition is held.
  public struct Minute: Sendable, Hashable {
    public let day: Day
    public let time: TimeOfDay

    /// From `2027-01-29T09:00`.
    public init?(text: String) {
      let parts = text.split(separator: "T", omittingEmptySubsequences: false)
      guard parts.count == 2, let day = Day(iso: String(parts[0])), let time = TimeOfDay(text: String(parts[1])) else {
        return nil
      }
      self.day = day
      self.time = time
    }

    /// Seconds since 1970, UTC.
    public func seconds(in zone: EventZone) -> Int {
      day.daysSinceEpoch * 86_400 + time.minutes * 60 - zone.utcOffsetSeconds
    }
  }

  public let opens: Minute?
  public let freezes: Minute?
  public let ends: Minute?

  static let key = Key<FlagTimes>.group(
    .optional("opens", "when it opens", minute), .optional("freezes", "when the board stops moving", minute),
    .optional("ends", "when it ends", minute)
  ) { FlagTimes(opens: $0, freezes: $1, ends: $2) }

  private static let minute = Shape<String>.text(
    "a minute such as 2027-01-29T09:00", pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}"
  ).refined("a minute such as 2027-01-29T09:00") { Minute(text: $0) }
}
