/// What a challenge is worth: the more teams solve it, the less, for all of them.
///
/// The value falls along a parabola from `initial`, for the first team, to `minimum`, which is reached after `decay` more.
public struct DynamicValue: Hashable, Sendable, Codable {
  public let initial: Int
  public let minimum: Int
  /// How many solves after the first one bring the value down to the minimum; 0 for a value that stays.
  public let decay: Int

  /// Nil unless 0 < `minimum` ≤ `initial` ≤ 10,000 and 0 ≤ `decay` ≤ 10,000.
  public init?(initial: Int, minimum: Int, decay: Int) {
    guard 1...10_000 ~= initial, 1...initial ~= minimum, 0...10_000 ~= decay else { return nil }
    self.initial = initial
    self.minimum = minimum
    self.decay = decay
  }

  /// Points for each of `solves` teams.
  public func points(solves: Int) -> Int {
    let later = max(0, solves - 1)
    guard decay > 0 else { return initial }
    guard later < decay else { return minimum }
    return initial - (initial - minimum) * later * later / (decay * decay)
  }
}
