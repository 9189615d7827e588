/// How a string literal opens.
struct StringOpening: Sendable {
  let isRaw: Bool
  let isBytes: Bool
  let quote: UInt8
  let isTriple: Bool
  /// Bytes of the prefix and of the quotes.
  let length: Int
}

extension Lexer {
  /// `r`, `b`, `rb` and `br` in either case may stand before the quotes.
  func stringOpening() -> StringOpening? {
    var (isRaw, isBytes, prefix) = (false, false, 0)
    while prefix < 2 {
      if byte(prefix) | 0x20 == UInt8(ascii: "r"), !isRaw {
        isRaw = true
      } else if byte(prefix) | 0x20 == UInt8(ascii: "b"), !isBytes {
        isBytes = true
      } else {
        break
      }
      prefix += 1
    }
    let quote = byte(prefix)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let isTriple = byte(prefix + 1) == quote && byte(prefix + 2) == quote
    return StringOpening(
      isRaw: isRaw, isBytes: isBytes, quote: quote, isTriple: isTriple, length: prefix + (isTriple ? 3 : 1))
  }

  mutating func string(_ opening: StringOpening, from start: Int) throws(CELError) -> CELValue {
    place += opening.length
    var content: [UInt8] = []
    while true {
      guard !isAtEnd else { throw CELError(.unterminatedString, at: start) }
      let byte = byte()
      if byte == opening.quote, !opening.isTriple || (self.byte(1) == byte && self.byte(2) == byte) {
        place += opening.isTriple ? 3 : 1
        break
      }
      if !opening.isTriple, byte == 0x0A || byte == 0x0D { throw CELError(.unterminatedString, at: start) }
      if byte == UInt8(ascii: "\\"), !opening.isRaw {
        try escape(isBytes: opening.isBytes, into: &content)
      } else {
        content.append(byte)
        place += 1
      }
    }
    return opening.isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self))
  }

  private static let simpleEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09, UInt8(ascii: "v"): 0x0B, UInt8(ascii: "\\"): 0x5C,
    UInt8(ascii: "?"): 0x3F, UInt8(ascii: "\""): 0x22, UInt8(ascii: "'"): 0x27, UInt8(ascii: "`"): 0x60,
  ]

  private mutating func escape(isBytes: Bool, into content: inout [UInt8]) throws(CELError) {
    let start = place
    let letter = byte(1)
    place += 2
    if let simple = Self.simpleEscapes[letter] {
      content.append(simple)
      return
    }
    let code: UInt32?
    switch letter {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): code = digits(2, base: 16)
    case UInt8(ascii: "u") where !isBytes: code = surrogatePaired(digits(4, base: 16))
    case UInt8(ascii: "U") where !isBytes: code = digits(8, base: 16)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      place -= 1
      code = digits(3, base: 8)
    default: code = nil
    }
    if isBytes, let code, let octet = UInt8(exactly: code) {
      content.append(octet)
    } else if let code, let scalar = Unicode.Scalar(code) {
      content.append(contentsOf: Array(String(Character(scalar)).utf8))
    } else {
      let end = min(max(place, start + 2), bytes.count)
      throw CELError(.invalidEscape(String(decoding: bytes[start..<end], as: UTF8.self)), at: start)
    }
  }

  private mutating func digits(_ count: Int, base: UInt32) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = byte().hexadecimal, digit < base else { return nil }
      value = value &* base &+ digit
      place += 1
    }
    return value
  }

  /// A character beyond the first plane may be written as two `\u` escapes, as in JSON.
  private mutating func surrogatePaired(_ high: UInt32?) -> UInt32? {
    guard let high, (0xD800...0xDBFF).contains(high) else { return high }
    guard byte() == UInt8(ascii: "\\"), byte(1) == UInt8(ascii: "u") else { return nil }
    place += 2
    guard let low = digits(4, base: 16), (0xDC00...0xDFFF).contains(low) else { return nil }
    return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
  }
}
