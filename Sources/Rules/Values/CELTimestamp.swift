/// An instant in UTC with nanoseconds, from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.
public struct CELTimestamp: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z, negative before.
  public let seconds: Int64
  /// 0 to 999,999,999, counted forwards from `seconds`.
  public let nanoseconds: Int32

  static let earliest: Int64 = -62_135_596_800
  static let latest: Int64 = 253_402_300_799

  /// Nil out of the range of years 1 to 9999, or where the nanoseconds are not a fraction of a second.
  public init?(seconds: Int64, nanoseconds: Int32 = 0) {
    guard (Self.earliest...Self.latest).contains(seconds), (0..<1_000_000_000).contains(nanoseconds) else { return nil }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Midnight UTC of a civil date of the Gregorian calendar; nil where there is no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    self.init(seconds: date.daysSinceEpoch * 86_400)
  }
}

extension CELTimestamp: Comparable {
  public static func < (left: CELTimestamp, right: CELTimestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
