public import struct Foundation.Date

extension Day {
  /// The civil date at an instant, in a zone of a fixed offset: 0 for Mali and Burkina Faso, 3600 for Niger.
  public init(_ date: Date, utcOffsetSeconds: Int) {
    let seconds = date.timeIntervalSince1970 + Double(utcOffsetSeconds)
    let days = (seconds / 86_400).rounded(.down)
    guard days.isFinite, abs(days) < 1e9 else {
      self = days < 0 ? .earliest : .latest
      return
    }
    self.init(daysSinceEpoch: Int(days))
  }

  /// The instant at which the day begins in a zone of a fixed offset.
  public func start(utcOffsetSeconds: Int) -> Date {
    Date(timeIntervalSince1970: Double(daysSinceEpoch * 86_400 - utcOffsetSeconds))
  }
}
