extension UTF8Text {
  /// The offset of the first sign that UTF-8 was read as Windows-1252 and written again, or that characters were lost.
  ///
  /// The signs: `Ã` or `Â` before a character that only the second byte of a sequence can have become, `â€`, and U+FFFD.
  /// No word of the languages at hand has them. The range must be valid UTF-8.
  static func firstDamaged(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    // Each sign has three bytes or more, and the second one tells nearly all sound texts apart.
    var offset = range.lowerBound
    while offset + 2 < range.upperBound {
      switch (bytes[offset], bytes[offset + 1]) {
      case (0xC3, 0x82), (0xC3, 0x83):
        if wasContinuation(bytes[(offset + 2)..<range.upperBound]) { return offset }
      case (0xC3, 0xA2):
        if bytes[(offset + 2)..<range.upperBound].starts(with: [0xE2, 0x82, 0xAC]) { return offset }
      case (0xEF, 0xBF):
        if bytes[offset + 2] == 0xBD { return offset }
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// Whether the next character is U+0080…U+00BF, or one that Windows-1252 puts in the place of U+0080…U+009F.
  private static func wasContinuation(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let lead = bytes.first, let next = bytes.dropFirst().first else { return false }
    switch lead {
    case 0xC2: return true
    case 0xC5: return [0x92, 0x93, 0xA0, 0xA1, 0xB8, 0xBD, 0xBE].contains(next)
    case 0xC6: return next == 0x92
    case 0xCB: return next == 0x86 || next == 0x9C
    case 0xE2: return [0x80, 0x82, 0x84].contains(next)
    default: return false
    }
  }
}
