/// How many one-time codes may be asked for.
public struct OneTimeCodePace: Sendable, Hashable {
  /// In any sixty minutes.
  public let hour: Int
  /// In any twenty-four hours.
  public let day: Int

  public init(hour: Int, day: Int) {
    self.hour = hour
    self.day = day
  }
}
