public import Vocabulary

/// The working days of a State.
public struct WorkCalendar: Sendable, Hashable {
  /// The zone in which a day begins and ends, by its name in the IANA database; fixed, since none of the three States moves
  /// its clocks.
  public let timeZone: String
  /// Seconds east of UTC: 0 for Mali and Burkina Faso, 3600 for Niger.
  public let utcOffsetSeconds: Int
  /// The days of the week without work, 1 for Monday … 7 for Sunday.
  public let weekend: Set<Int>
  /// Years of which all holidays are known, at least by estimate.
  public let completeYears: Set<Int>
  private let byDay: [Day: Holiday]

  /// Of two holidays on one day the first counts; a week-end of seven days is taken as none.
  public init(
    timeZone: String, utcOffsetSeconds: Int, weekend: Set<Int>, completeYears: Set<Int>, holidays: [Holiday]
  ) {
    self.timeZone = timeZone
    self.utcOffsetSeconds = utcOffsetSeconds
    self.weekend = weekend.isSuperset(of: 1...7) ? [] : weekend
    self.completeYears = completeYears
    byDay = Dictionary(holidays.map { ($0.day, $0) }) { first, _ in first }
  }

  /// All holidays in their order.
  public var holidays: [Holiday] {
    byDay.values.sorted { $0.day < $1.day }
  }

  public func isWorkingDay(_ day: Day) -> Bool {
    !weekend.contains(day.weekday) && byDay[day] == nil
  }

  /// The last of `workingDays` working days, the first of which is the one after `start`; with none, the first working day from
  /// `start` on. Counts from 0 to `longestDelay`; other numbers are held at these ends.
  public func deadline(from start: Day, workingDays: Int) -> Deadline {
    var left = min(max(workingDays, 0), Self.longestDelay)
    var day = start
    let startCounts = left == 0
    while left > 0 || !isWorkingDay(day) {
      guard day < .latest else { break }
      day = day.adding(days: 1)
      if left > 0, isWorkingDay(day) { left -= 1 }
    }
    return deadline(on: day, from: start, startCounts: startCounts)
  }

  /// About ten years.
  public static let longestDelay = 2_500

  /// Whether nothing may still move a delay that runs from `start` to `end`: every holiday between them is known and certain.
  public func isFirm(from start: Day, to end: Day) -> Bool {
    deadline(on: end, from: start, startCounts: false).isFirm
  }

  /// How many working days lie after `start` up to `end`, negative when `end` is past.
  public func workingDays(from start: Day, to end: Day) -> Int {
    guard start <= end else { return -workingDays(from: end, to: start) }
    var count = 0
    var day = start
    while day < end {
      day = day.adding(days: 1)
      if isWorkingDay(day) { count += 1 }
    }
    return count
  }

  /// What may still move a delay up to `day`. The day it starts on matters only to a delay of no days, which may end there.
  private func deadline(on day: Day, from start: Day, startCounts: Bool) -> Deadline {
    let years = start.year...max(start.year, day.year)
    let estimated = byDay.values.filter {
      $0.isEstimated && $0.day <= day && ($0.day > start || startCounts && $0.day == start)
    }
    return Deadline(
      day: day, unknownYears: years.filter { !completeYears.contains($0) },
      estimated: estimated.sorted { $0.day < $1.day })
  }
}
