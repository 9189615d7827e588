/// What a file's bytes say about its encoding, for the two formats of this room.
enum UTF8Text {
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether a file begins like UTF-16 or UTF-32: a byte order mark, or a NUL beside its first character.
  static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF), (0, _), (_, 0): return true
    default: return false
    }
  }

  /// The offset of the first byte in the range that is not UTF-8 (RFC 3629), or nil.
  static func firstInvalid(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let length = sequenceLength(at: offset, in: bytes, before: range.upperBound)
      guard length > 0 else { return offset }
      offset += length
    }
    return nil
  }

  /// The length of the valid sequence that begins here, or 0.
  private static func sequenceLength(at offset: Int, in bytes: [UInt8], before end: Int) -> Int {
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard offset + length <= end, second.contains(bytes[offset + 1]) else { return 0 }
    for next in (offset + 2)..<max(offset + 2, offset + length) where bytes[next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
