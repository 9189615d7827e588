import Identity
public import Store

/// The number of a notice of the meeting place: 128 random bits, so that it tells nothing.
public struct NoticeID: RawRepresentable, Sendable, Hashable, SQLConvertible {
  public let rawValue: String

  /// Nil unless `rawValue` is 32 lower-case hexadecimal digits.
  public init?(rawValue: String) {
    guard MeetingNumber.isNumber(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  static func random() -> NoticeID { NoticeID(drawn: MeetingNumber.draw()) }

  private init(drawn rawValue: String) { self.rawValue = rawValue }
}

/// The number of a request for a meeting, as a notice's.
public struct MeetingID: RawRepresentable, Sendable, Hashable, SQLConvertible {
  public let rawValue: String

  /// Nil unless `rawValue` is 32 lower-case hexadecimal digits.
  public init?(rawValue: String) {
    guard MeetingNumber.isNumber(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  static func random() -> MeetingID { MeetingID(drawn: MeetingNumber.draw()) }

  private init(drawn rawValue: String) { self.rawValue = rawValue }
}

private enum MeetingNumber {
  static func isNumber(_ text: String) -> Bool { Hexadecimal.bytes(text, count: 16) != nil }

  static func draw() -> String {
    var random = SystemRandomNumberGenerator()
    return Hexadecimal.text(Hexadecimal.random(count: 16, using: &random))
  }
}
