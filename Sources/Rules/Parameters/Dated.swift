/// A parameter whose value changes by law: a fee, a rate, a scale, each with the days on which it is in force.
///
/// Entries stand in order of their days, without overlap and without gap, and only the last may be open. `until` is
/// exclusive: the first day on which the entry is in force no longer.
public struct Dated<Value: Sendable, Day: Comparable & Sendable>: Sendable {
  /// Never empty, in order of days.
  public let entries: [Entry]

  public struct Entry: Sendable {
    public let value: Value
    /// The first day in force.
    public let from: Day
    /// The first day no longer in force; nil for one that has no end yet.
    public let until: Day?
    /// The text that says so.
    public let source: String
    public let status: ParameterStatus

    public init(_ value: Value, from: Day, until: Day? = nil, source: String, status: ParameterStatus) {
      (self.value, self.from, self.until, self.source, self.status) = (value, from, until, source, status)
    }

    public func isInForce(on day: Day) -> Bool {
      guard from <= day else { return false }
      guard let until else { return true }
      return day < until
    }
  }

  /// Takes entries in any order. Errors: none at all, one that ends before it begins, an overlap, a gap.
  public init(_ entries: [Entry]) throws(DatedError<Day>) {
    guard !entries.isEmpty else { throw .empty }
    let entries = entries.sorted { $0.from < $1.from }
    for entry in entries {
      if let until = entry.until, until <= entry.from { throw .reversed(from: entry.from, until: until) }
    }
    for (entry, next) in zip(entries, entries.dropFirst()) {
      guard let until = entry.until, until <= next.from else { throw .overlap(from: next.from, until: entry.until) }
      guard until == next.from else { throw .gap(from: until, until: next.from) }
    }
    self.entries = entries
  }

  /// The entry in force on a day. Errors: a day before the first entry or after the end of the last.
  public func entry(on day: Day) throws(DatedError<Day>) -> Entry {
    guard let entry = entries.last(where: { $0.isInForce(on: day) }) else { throw .notInForce(on: day) }
    return entry
  }

  /// The value in force on a day. Errors: a day before the first entry or after the end of the last.
  public func value(on day: Day) throws(DatedError<Day>) -> Value {
    try entry(on: day).value
  }
}

extension Dated.Entry: Equatable where Value: Equatable {}
extension Dated.Entry: Hashable where Value: Hashable, Day: Hashable {}
extension Dated: Equatable where Value: Equatable {}
extension Dated: Hashable where Value: Hashable, Day: Hashable {}
