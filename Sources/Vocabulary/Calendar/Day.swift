/// A civil date in the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31, without time or zone.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// `year << 9 | month << 5 | day`: the order of the numbers is the order of the dates.
  private let packed: Int32

  /// 1…9999.
  public var year: Int { Int(packed >> 9) }
  /// 1…12.
  public var month: Int { Int(packed >> 5) & 0xF }
  /// 1…31.
  public var day: Int { Int(packed) & 0x1F }

  public static let earliest = Day(checkedYear: 1, month: 1, day: 1)
  public static let latest = Day(checkedYear: 9999, month: 12, day: 31)

  /// Nil for a date that is not in the calendar (31 April, 29 February of a common year, year 0).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  init(checkedYear year: Int, month: Int, day: Int) {
    packed = Int32(year << 9 | month << 5 | day)
  }

  public static func < (earlier: Day, later: Day) -> Bool {
    earlier.packed < later.packed
  }

  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month, 0 for a month that does not exist.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year: year) ? 29 : 28
    default: 0
    }
  }

  public var description: String { iso }
}
