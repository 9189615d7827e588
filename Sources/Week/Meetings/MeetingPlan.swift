public import Pack
public import Territory

/// The tables of the meeting place and how long a meeting lasts, as far as they are published. Days and hours are those of the
/// programme's B2B sessions.
public struct MeetingPlan: Sendable, Hashable {
  /// 1…500.
  public internal(set) var tables: Int?
  /// 5…240.
  public internal(set) var minutes: Int?
  /// Nil for what was set since the pack was written.
  public internal(set) var provenance: Provenance?

  static let tableLimits = 1...500
  static let minuteLimits = 5...240

  static let unpublished = MeetingPlan(tables: nil, minutes: nil, provenance: nil)

  /// With what a change says; an empty value takes away what stood there.
  /// - Throws: `WeekError.badField`.
  func applying(_ fields: [MeetingPlanField: String]) throws(WeekError) -> MeetingPlan {
    var plan = self
    for (field, value) in fields {
      switch field {
      case .tables: plan.tables = try Self.number(value, in: Self.tableLimits, field)
      case .minutes: plan.minutes = try Self.number(value, in: Self.minuteLimits, field)
      }
    }
    if plan.tables != tables || plan.minutes != minutes { plan.provenance = nil }
    return plan
  }

  private static func number(
    _ text: String, in limits: ClosedRange<Int>, _ field: MeetingPlanField
  ) throws(WeekError) -> Int? {
    if text.isEmpty { return nil }
    guard let number = Digits.number(text.utf8), limits.contains(number) else {
      throw .badField(name: field.rawValue, expected: "a number from \(limits.lowerBound) to \(limits.upperBound)")
    }
    return number
  }
}

extension MeetingPlan: PackDecodable {
  public static let shape = Shape<MeetingPlan>.object(
    "the tables of the meeting place", .optional("tables", "how many there are", .int(in: tableLimits)),
    .optional("minutes", "how long a meeting lasts", .int(in: minuteLimits)), .provenance
  ) { MeetingPlan(tables: $0, minutes: $1, provenance: $2) }
}
