/// A date as precise as it is known: many acts say only « né vers 1962 ».
///
/// Its day, month and year are those of the calendar when it comes from one of the initialisers.
public enum PartialDate: Sendable, Hashable {
  case day(Day)
  case month(year: Int, month: Int)
  case year(Int)
  /// « vers 1962 »: a year that was estimated.
  case about(Int)

  /// How far from an estimated year the true one is taken to be.
  public static let yearsOfDoubt = 5

  public var year: Int {
    switch self {
    case .day(let day): day.year
    case .month(let year, _), .year(let year), .about(let year): year
    }
  }

  /// The first day that the date may be.
  public var earliest: Day {
    switch self {
    case .day(let day): day
    case .month(let year, let month): Day(year: year, month: month, day: 1) ?? Self.firstDay(of: year)
    case .year(let year): Self.firstDay(of: year)
    case .about(let year): Self.firstDay(of: Self.held(year) - Self.yearsOfDoubt)
    }
  }

  /// The last day that the date may be.
  public var latest: Day {
    switch self {
    case .day(let day): day
    case .month(let year, let month):
      Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) ?? Self.lastDay(of: year)
    case .year(let year): Self.lastDay(of: year)
    case .about(let year): Self.lastDay(of: Self.held(year) + Self.yearsOfDoubt)
    }
  }

  /// Whether both may be the same date, each within its precision. Two estimated years may be the same when they lie
  /// within `yearsOfDoubt` of one another.
  public func mayEqual(_ other: PartialDate) -> Bool {
    if case .about(let mine) = self, case .about(let theirs) = other {
      return abs(Self.held(mine) - Self.held(theirs)) <= Self.yearsOfDoubt
    }
    return earliest <= other.latest && other.earliest <= latest
  }

  /// The least and the greatest age, in full years, of somebody born then; nil when `day` lies before every possible birth.
  public func age(on day: Day) -> ClosedRange<Int>? {
    guard day >= earliest else { return nil }
    return latest.fullYears(until: day)...earliest.fullYears(until: day)
  }

  /// A case may be made with any number; arithmetic must not trap on it.
  private static func held(_ year: Int) -> Int {
    min(max(year, 1), 9999)
  }

  private static func firstDay(of year: Int) -> Day {
    Day(year: year, month: 1, day: 1) ?? (year < 1 ? .earliest : .latest)
  }

  private static func lastDay(of year: Int) -> Day {
    Day(year: year, month: 12, day: 31) ?? (year < 1 ? .earliest : .latest)
  }
}
