/// What a badge's QR code says: which edition, which badge, what its holder may enter as, and on which days.
///
/// Eleven bytes: version, edition (two, most significant first), serial (six), category, days. No name, no number of anybody.
public struct Badge: Hashable, Sendable {
  static let length = 11
  private static let version: UInt8 = 1

  /// The year that the edition counts for, such as 2026.
  public let edition: UInt16
  public let serial: BadgeSerial
  public let category: BadgeCategory
  /// The days of the edition it opens, from 1 to 8.
  public let days: Set<Int>

  /// Days outside 1 to 8 are left out.
  public init(edition: UInt16, serial: BadgeSerial, category: BadgeCategory, days: Set<Int>) {
    self.edition = edition
    self.serial = serial
    self.category = category
    self.days = days.filter { 1...8 ~= $0 }
  }

  init?(bytes: [UInt8]) {
    guard bytes.count == Self.length, bytes[0] == Self.version,
      let serial = BadgeSerial(bytes[3..<9]), let category = BadgeCategory(rawValue: bytes[9])
    else { return nil }
    self.init(
      edition: UInt16(bytes[1]) << 8 | UInt16(bytes[2]), serial: serial, category: category,
      days: Set((1...8).filter { bytes[10] >> ($0 - 1) & 1 == 1 }))
  }

  var bytes: [UInt8] {
    [Self.version, UInt8(edition >> 8), UInt8(edition & 255)] + serial.bytes
      + [category.rawValue, days.reduce(0) { $0 | 1 << UInt8($1 - 1) }]
  }
}
