public import Store

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
