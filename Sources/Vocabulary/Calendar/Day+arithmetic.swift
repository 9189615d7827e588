extension Day {
  /// Days since 1970-01-01, negative before.
  public var daysSinceEpoch: Int {
    // The year is counted from March, so that the leap day is its last and months need no table.
    let shifted = month > 2 ? year : year - 1
    let century = shifted / 100
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - century + century / 4 + dayOfYear - 719_468
  }

  /// The day that many days after 1970-01-01 (before, when negative). Beyond the calendar's ends, the end.
  public init(daysSinceEpoch days: Int) {
    guard days > Self.earliest.daysSinceEpoch else {
      self = .earliest
      return
    }
    guard days < Self.latest.daysSinceEpoch else {
      self = .latest
      return
    }
    // A cycle of the Gregorian calendar has 146,097 days in 400 years; 719,468 days lie between 0000-03-01 and the epoch.
    let shifted = days + 719_468
    let cycle = shifted / 146_097
    let dayOfCycle = shifted % 146_097
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(checkedYear: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month: month, day: day)
  }

  /// 1 for Monday … 7 for Sunday (ISO 8601).
  public var weekday: Int {
    let fromMonday = (daysSinceEpoch + 3) % 7
    return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1
  }

  /// The day that many days later (earlier, when negative). Beyond the calendar's ends, the end.
  public func adding(days: Int) -> Day {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    guard !overflow else { return days > 0 ? .latest : .earliest }
    return Day(daysSinceEpoch: sum)
  }

  /// The same day of the month that many months later, or the month's last day where it is shorter (31 January + 1 = 28
  /// February). Beyond the calendar's ends, the end.
  public func adding(months: Int) -> Day {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, sum < 120_000 else { return months > 0 ? .latest : .earliest }
    guard sum >= 12 else { return .earliest }
    let (year, month) = (sum / 12, sum % 12 + 1)
    return Day(checkedYear: year, month: month, day: min(day, Self.length(ofMonth: month, year: year)))
  }

  /// Full years from this day to `other`; 0 when `other` is not later. Who is born on a 29 February gains a year on 1 March.
  public func fullYears(until other: Day) -> Int {
    guard other > self else { return 0 }
    let anniversaryPassed = (other.month, other.day) >= (month, day)
    return other.year - year - (anniversaryPassed ? 0 : 1)
  }
}
