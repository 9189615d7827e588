/// All that a door needs to check badges without a network.
public struct DoorControl: Sendable, Hashable {
  /// The year that stands in the edition's badges.
  public let edition: Int
  /// The days of the edition, in their order: `2026-01-29`.
  public let days: [String]
  /// Of the edition's clock, in seconds east of UTC.
  public let utcOffset: Int
  /// The edition's public keys, 32 bytes each (RFC 8032 §5.1.5).
  public let keys: [[UInt8]]
  /// The serials of badges that are good no more.
  public let revoked: [BadgeSerial]
}
