/// A clock that knows how well it is set.
public protocol TrustedClock: Sendable {
  /// The time now; nil when nobody knows how far off the clock is.
  func reading() -> ClockReading?
}
