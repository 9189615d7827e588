/// What a clock showed, and how far it can have been off.
public struct ClockReading: Sendable, Hashable {
  /// Microseconds since the beginning of 1970 in UTC, without leap seconds.
  public let time: Int64
  /// ``time`` is off by no more than this, either way; in microseconds.
  public let mostError: Int64

  public init(time: Int64, mostError: Int64) {
    self.time = time
    self.mostError = mostError
  }
}
