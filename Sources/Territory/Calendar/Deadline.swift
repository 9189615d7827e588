public import Vocabulary

/// The day on which a delay ends, and what may still move it. Pages show « à confirmer » beside one that is not firm.
public struct Deadline: Sendable, Hashable {
  public let day: Day
  /// Years within the delay of which the calendar does not know all holidays.
  public let unknownYears: [Int]
  /// Holidays within the delay whose date is estimated.
  public let estimated: [Holiday]

  public var isFirm: Bool { unknownYears.isEmpty && estimated.isEmpty }
}
