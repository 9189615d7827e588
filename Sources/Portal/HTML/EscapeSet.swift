/// The bytes that do not stand for themselves at some place of a page. All of them are ASCII: whatever is not passes.
struct EscapeSet {
  /// In the content of an element: `&`, `<`, `>`, and the control characters that HTML forbids (§13.1.4).
  static let text = EscapeSet(low: 0x5000_0040_FFFF_D9FF)

  /// In double quotes, where `"` ends the value too.
  static let attribute = EscapeSet(low: 0x5000_0044_FFFF_D9FF)

  /// Bit n stands for byte n.
  private let low: UInt64

  /// The first byte to escape, at or after `start`; the count when there is none.
  func firstIndex(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      // Eight at a time while none of them might be one.
      if index + 8 <= bytes.count, Self.arePlain(bytes, index) {
        index += 8
        continue
      }
      let end = min(index + 8, bytes.count)
      while index < end {
        if contains(bytes[index]) { return index }
        index += 1
      }
    }
    return bytes.count
  }

  private func contains(_ byte: UInt8) -> Bool {
    byte < 64 ? low &>> UInt64(byte) & 1 == 1 : byte == 0x7F
  }

  /// Whether none of the eight bytes at `index` could be in any set. Each is compared in its own lane of a word.
  private static func arePlain(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let controls = (word &- 0x2020_2020_2020_2020) & ~word
    let delete = zeros(word ^ 0x7F7F_7F7F_7F7F_7F7F)
    // "<" and ">" differ in one bit, and so do "&" and the quote.
    let brackets = zeros((word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E)
    let quotes = zeros((word & 0xFBFB_FBFB_FBFB_FBFB) ^ 0x2222_2222_2222_2222)
    return (controls | delete | brackets | quotes) & 0x8080_8080_8080_8080 == 0
  }

  /// Sets the high bit of the lanes that are zero.
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

  /// What stands for an escaped byte. Control characters become U+FFFD.
  static func replacement(of byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "\u{FFFD}"
    }
  }
}
