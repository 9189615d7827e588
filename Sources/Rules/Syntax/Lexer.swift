/// Cuts a source into tokens, by the lexis of the language's definition (§ Syntax).
struct Lexer {
  let bytes: [UInt8]
  var place = 0

  init(_ source: String) {
    bytes = Array(source.utf8)
  }

  /// The byte `ahead` of here, or 0 beyond the end.
  func byte(_ ahead: Int = 0) -> UInt8 {
    place + ahead < bytes.count ? bytes[place + ahead] : 0
  }

  var isAtEnd: Bool { place >= bytes.count }

  mutating func next() throws(CELError) -> Token {
    skipBlanks()
    let start = place
    guard !isAtEnd else { return Token(kind: .end, offset: start) }
    if let quotes = stringOpening() { return Token(kind: .literal(try string(quotes, from: start)), offset: start) }
    switch byte() {
    case _ where byte().startsName: return Token(kind: word(), offset: start)
    case _ where byte().isDigit || (byte() == UInt8(ascii: ".") && byte(1).isDigit):
      return Token(kind: try number(), offset: start)
    case UInt8(ascii: "`"): return Token(kind: try quotedName(), offset: start)
    default: return Token(kind: .symbol(try symbol()), offset: start)
    }
  }

  private mutating func skipBlanks() {
    while !isAtEnd {
      switch byte() {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20: place += 1
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"):
        while !isAtEnd, byte() != 0x0A, byte() != 0x0D { place += 1 }
      default: return
      }
    }
  }

  private mutating func word() -> Token.Kind {
    let start = place
    while byte().continuesName { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    return switch word {
    case "true": .literal(.bool(true))
    case "false": .literal(.bool(false))
    case "null": .literal(.null)
    case "in": .symbol(.membership)
    default: .name(word)
    }
  }

  private mutating func quotedName() throws(CELError) -> Token.Kind {
    let start = place
    place += 1
    while byte().continuesName || [0x20, 0x2D, 0x2E, 0x2F].contains(byte()) { place += 1 }
    guard byte() == UInt8(ascii: "`"), place > start + 1 else { throw CELError(.unexpectedCharacter("`"), at: start) }
    place += 1
    return .quotedName(String(decoding: bytes[start + 1..<place - 1], as: UTF8.self))
  }

  private mutating func symbol() throws(CELError) -> Symbol {
    for length in [2, 1] where place + length <= bytes.count {
      if let symbol = Symbol(rawValue: String(decoding: bytes[place..<place + length], as: UTF8.self)) {
        place += length
        return symbol
      }
    }
    let rest = String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self)
    throw CELError(.unexpectedCharacter(String(rest.unicodeScalars.prefix(1))), at: place)
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var startsName: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_")
  }

  var continuesName: Bool { startsName || isDigit }

  /// The value of a hexadecimal digit.
  var hexadecimal: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
