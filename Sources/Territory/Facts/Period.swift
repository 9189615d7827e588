public import Vocabulary

/// The days during which something is valid, both ends included; an end that is nil is open.
public struct Period: Sendable, Hashable {
  public let first: Day?
  public let last: Day?

  public static let always = Period(checkedFirst: nil, last: nil)

  /// Nil when the last day lies before the first.
  public init?(first: Day?, last: Day?) {
    if let first, let last, last < first { return nil }
    self.init(checkedFirst: first, last: last)
  }

  private init(checkedFirst first: Day?, last: Day?) {
    self.first = first
    self.last = last
  }

  public func contains(_ day: Day) -> Bool {
    !isBefore(day) && !isAfter(day)
  }

  /// Whether the period is over on `day`.
  public func isBefore(_ day: Day) -> Bool {
    last.map { $0 < day } ?? false
  }

  /// Whether the period has not begun on `day`.
  public func isAfter(_ day: Day) -> Bool {
    first.map { $0 > day } ?? false
  }

  public func overlaps(_ other: Period) -> Bool {
    (last ?? .latest) >= (other.first ?? .earliest) && (other.last ?? .latest) >= (first ?? .earliest)
  }

  /// Whether some day that `date` may be lies in the period.
  public func mayContain(_ date: PartialDate) -> Bool {
    overlaps(Period(checkedFirst: date.earliest, last: date.latest))
  }
}
