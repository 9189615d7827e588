/// How large a symbol a text needs, told without making one (ISO/IEC 18004, table 7).
enum QRCapacity {
  /// Alphanumeric characters that a symbol holds at quartile correction, by version from 1.
  static let alphanumericQuartile = [
    16, 29, 47, 67, 87, 108, 125, 157, 189, 221, 259, 296, 352, 376, 426, 470, 531, 574, 644, 702, 742, 823, 890, 963,
    1041, 1094, 1172, 1263, 1322, 1429, 1499, 1618, 1700, 1787, 1867, 1966, 2071, 2181, 2298, 2420,
  ]

  /// Modules on a side at quartile correction; nil for a text that is too long, or has other signs than digits, capitals,
  /// space and `$%*+-./:`.
  static func quartileSide(of text: String) -> Int? {
    guard text.utf8.allSatisfy(isAlphanumeric) else { return nil }
    let count = text.utf8.count
    return alphanumericQuartile.firstIndex { $0 >= count }.map { 21 + 4 * $0 }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x20, 0x24, 0x25, 0x2A, 0x2B, 0x2D...0x2F: true
    default: false
    }
  }
}
