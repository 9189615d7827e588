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
