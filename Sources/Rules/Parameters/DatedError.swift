/// What is wrong with a dated parameter, or with a day that it is asked for.
public enum DatedError<Day: Comparable & Sendable>: Error, Sendable {
  case empty
  /// An entry that ends on or before the day on which it begins.
  case reversed(from: Day, until: Day)
  /// Two entries are in force from a day; `until` is the end of the earlier one, nil where it has none.
  case overlap(from: Day, until: Day?)
  /// No entry is in force from a day until (exclusive) another.
  case gap(from: Day, until: Day)
  case notInForce(on: Day)
}

extension DatedError: Equatable {}
extension DatedError: Hashable where Day: Hashable {}
