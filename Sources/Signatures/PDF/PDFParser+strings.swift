extension PDFParser {
  /// Reads a name with its `#` escapes (ISO 32000-1 §7.3.5). Bytes that are not UTF-8 stand in the private use area, so
  /// that two names that differ stay different.
  mutating func name() throws(PDFFault) -> String {
    position += 1
    let start = position
    var isPlain = true
    while let byte = current, !PDFByte.endsToken(byte) {
      isPlain = isPlain && byte < 0x80 && byte != UInt8(ascii: "#")
      position += 1
    }
    if isPlain { return String(decoding: bytes[start..<position], as: UTF8.self) }
    return try unescaped(start..<position)
  }

  private func unescaped(_ range: Range<Int>) throws(PDFFault) -> String {
    var text: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard bytes[place] == UInt8(ascii: "#") else {
        text.append(bytes[place])
        place += 1
        continue
      }
      guard place + 2 < range.upperBound, let high = PDFByte.hexValue(bytes[place + 1]),
        let low = PDFByte.hexValue(bytes[place + 2])
      else { throw .malformed(.object, offset: base + place + 1) }
      text.append(high << 4 | low)
      place += 3
    }
    if let name = String(validating: text, as: UTF8.self) { return name }
    var scalars = String.UnicodeScalarView()
    for byte in text {
      scalars.append(byte < 0x80 ? Unicode.Scalar(byte) : Unicode.Scalar(0xF700 + UInt16(byte)) ?? "\u{FFFD}")
    }
    return String(scalars)
  }

  /// Reads `(…)` with its escapes (§7.3.4.2).
  mutating func literalString() throws(PDFFault) -> [UInt8] {
    position += 1
    var text: [UInt8] = []
    var open = 1
    while let byte = current {
      position += 1
      switch byte {
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return text }
      case UInt8(ascii: "\\"):
        if let escaped = escape() { text.append(escaped) }
        continue
      default: break
      }
      text.append(byte)
    }
    throw unfinished
  }

  /// Reads `<…>` (§7.3.4.3); an odd last digit is followed by 0.
  mutating func hexString() throws(PDFFault) -> [UInt8] {
    position += 1
    var text: [UInt8] = []
    var high: UInt8?
    while let byte = current {
      if byte == UInt8(ascii: ">") {
        position += 1
        if let high { text.append(high << 4) }
        return text
      }
      if let value = PDFByte.hexValue(byte) {
        if let first = high {
          text.append(first << 4 | value)
          high = nil
        } else {
          high = value
        }
      } else if !PDFByte.isSpace(byte) {
        throw .malformed(.object, offset: offset)
      }
      position += 1
    }
    throw unfinished
  }

  /// What stands after a backslash; nil for a line that goes on.
  private mutating func escape() -> UInt8? {
    guard let byte = current else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    case 13:
      if current == 10 { position += 1 }
      return nil
    case 10: return nil
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = byte - UInt8(ascii: "0")
      for _ in 0..<2 {
        guard let digit = current, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) else { break }
        // A number above 255 loses its high bits, as the standard says.
        value = value &<< 3 | (digit - UInt8(ascii: "0"))
        position += 1
      }
      return value
    default: return byte
    }
  }
}
