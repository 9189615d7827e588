extension PDFBytes {
  /// A code of two bytes inside a literal string; what the syntax would read otherwise is escaped (ISO 32000-1 §7.3.4.2).
  mutating func append(escaping glyph: UInt16) {
    append(literal: UInt8(truncatingIfNeeded: glyph >> 8))
    append(literal: UInt8(truncatingIfNeeded: glyph))
  }

  /// A text string (ISO 32000-1 §7.9.2.2): plain where it is ASCII, UTF-16BE with its mark otherwise.
  mutating func append(textString text: String) {
    append("(")
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 { append(literal: byte) }
    } else {
      append([0xFE, 0xFF])
      for unit in text.utf16 { append(escaping: unit) }
    }
    append(")")
  }

  mutating func append(hex bytes: [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in bytes {
      append(byte: digits[Int(byte >> 4)])
      append(byte: digits[Int(byte & 15)])
    }
  }

  /// UTF-16BE in hexadecimal digits.
  mutating func append(utf16 text: String) {
    for unit in text.utf16 { append(hex: [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]) }
  }

  private mutating func append(literal byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      append(byte: UInt8(ascii: "\\"))
      append(byte: byte)
    case 0x0D: append("\\r")
    default: append(byte: byte)
    }
  }
}
