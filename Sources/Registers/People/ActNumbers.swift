import Territory
import Vocabulary

/// Numbers the acts of each centre and year in the order of their days.
///
/// What is generated is a part of each register, in no order. So a centre's year has as many numbers as it could have acts, and a day's acts
/// take those of the day: a later day has a higher number, and no two acts of a year have the same.
struct ActNumbers: Sendable {
  private struct Page: Hashable {
    let centre: OfficeCode
    let day: Int
  }

  private var written: [Page: Int] = [:]
  private var surplus: [Page: Int] = [:]

  mutating func number(in town: Town, on day: Day) -> Int {
    let capacity = town.actsADay
    let onDay = written[Page(centre: town.centre, day: day.daysSinceEpoch), default: 0]
    let firstDay = day.adding(days: -dayOfYear(day))
    if onDay < capacity {
      written[Page(centre: town.centre, day: day.daysSinceEpoch)] = onDay + 1
      return dayOfYear(day) * capacity + onDay + 1
    }
    // A day with more acts than it has room for: they are numbered behind the last day of the year.
    let year = Page(centre: town.centre, day: firstDay.daysSinceEpoch)
    surplus[year, default: 0] += 1
    return 366 * capacity + (surplus[year] ?? 1)
  }

  /// From 0.
  private func dayOfYear(_ day: Day) -> Int {
    day.daysSinceEpoch - (Day(year: day.year, month: 1, day: 1) ?? day).daysSinceEpoch
  }
}
