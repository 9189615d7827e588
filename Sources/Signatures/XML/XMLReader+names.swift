extension XMLReader {
  struct WrittenName: Equatable {
    let prefix: String
    let local: String
  }

  mutating func name() throws(XMLFault) -> WrittenName {
    let first = try part()
    guard take(":") else { return WrittenName(prefix: "", local: first) }
    return WrittenName(prefix: first, local: try part())
  }

  mutating func part() throws(XMLFault) -> String {
    let start = place
    guard let first = current, XMLByte.beginsName(first) else { throw .malformed(at: place) }
    while let byte = current, XMLByte.isInName(byte) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// White space in it becomes spaces; what references stand for stays (XML 1.0 §3.3.3).
  mutating func attributeValue() throws(XMLFault) -> String {
    guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw .malformed(at: place)
    }
    place += 1
    var value: [UInt8] = []
    while let byte = current {
      switch byte {
      case quote:
        place += 1
        return String(decoding: value, as: UTF8.self)
      case UInt8(ascii: "<"): throw .malformed(at: place)
      case UInt8(ascii: "&"): value += try reference()
      case XMLByte.carriageReturn:
        _ = lineEnd()
        value.append(XMLByte.space)
      case XMLByte.tab, XMLByte.lineFeed:
        place += 1
        value.append(XMLByte.space)
      default:
        place += 1
        value.append(byte)
      }
    }
    throw .malformed(at: place)
  }

  /// One of the five entities that need no declaration, or a character by its number.
  mutating func reference() throws(XMLFault) -> [UInt8] {
    let start = place
    for (name, byte) in Self.entities where take(name) { return [byte] }
    guard take("&#") else { throw .malformed(at: start) }
    let radix: UInt32 = take("x") ? 16 : 10
    var number: UInt32 = 0
    let digits = place
    while let byte = current, let digit = Self.digit(byte), digit < radix, place - digits < 8 {
      // Eight hexadecimal digits fit.
      number = number * radix + digit
      place += 1
    }
    guard place > digits, take(";"), XMLByte.isCharacter(number), let scalar = Unicode.Scalar(number) else {
      throw .malformed(at: start)
    }
    return Array(String(Character(scalar)).utf8)
  }

  private static let entities: [(String, UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")), ("&apos;", UInt8(ascii: "'")),
  ]

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
