/// A time on the clock of an edition, to the minute.
public struct TimeOfDay: Sendable, Hashable, Comparable {
  /// Since midnight: 0…1439.
  public let minutes: Int

  /// Nil outside 00:00…23:59.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Nil unless `text` is a time such as `09:30`.
  public init?(text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(6))
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = Digits.number(bytes[0..<2]),
      let minute = Digits.number(bytes[3..<5])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  public var hour: Int { minutes / 60 }
  public var minute: Int { minutes % 60 }

  /// `09:30`
  public var text: String { "\(Digits.two(hour)):\(Digits.two(minute))" }

  public static func < (earlier: TimeOfDay, later: TimeOfDay) -> Bool { earlier.minutes < later.minutes }
}
