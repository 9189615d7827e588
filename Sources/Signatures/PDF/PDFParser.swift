/// Reads objects out of the bytes of a PDF (ISO 32000-1 §7.2–7.3).
///
/// Bounded: at most ``deepest`` levels, ``mostItems`` objects, nothing beyond `end`, and each byte is looked at no more
/// than three times.
struct PDFParser {
  let bytes: [UInt8]
  var position: Int
  /// Where reading stops, which is not after the end of the file.
  private(set) var end: Int
  /// How many objects were read, those inside of others too.
  private(set) var items = 0

  /// Where reading began, moved along with what was passed over.
  private var start: Int

  private static let deepest = 40
  /// A byte of the file can become an object of fifty in memory.
  private static let mostItems = 4096

  /// Reads from `position` on, `longest` bytes at most.
  init(_ bytes: [UInt8], at position: Int, longest: Int = .max) {
    self.bytes = bytes
    self.position = position
    start = position
    end = longest < bytes.count - position ? position + longest : bytes.count
  }

  /// The byte at the position, or nil at the end.
  var current: UInt8? { position < end ? bytes[position] : nil }

  /// How many bytes were read, without those that were passed over.
  var read: Int { position - start }

  /// What to throw where an object does not come to its own end.
  var unfinished: PDFFault {
    end < bytes.count ? .tooLarge(offset: position) : .malformed(.object, offset: position)
  }

  /// Reads one object. White space before it is skipped, what follows stays.
  mutating func object(depth: Int = 0) throws(PDFFault) -> PDFObject {
    skipSpace()
    guard depth < Self.deepest else { throw .tooDeep(offset: position) }
    try countItem()
    guard let byte = current else { throw unfinished }
    switch byte {
    case UInt8(ascii: "/"): return .name(try name())
    case UInt8(ascii: "("): return .string(try literalString())
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "<"):
      if peek(1) == UInt8(ascii: "<") { return .dictionary(try dictionary(depth: depth)) }
      return .string(try hexString())
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return try numberOrReference()
    default:
      if take("true") { return .boolean(true) }
      if take("false") { return .boolean(false) }
      if take("null") { return .null }
      throw .malformed(.object, offset: position)
    }
  }

  /// Counts something that takes memory of its own.
  mutating func countItem() throws(PDFFault) {
    items += 1
    guard items <= Self.mostItems else { throw .tooLarge(offset: position) }
  }

  /// Passes over bytes of the file that are not read here.
  mutating func pass(_ count: Int) {
    position += count
    start += count
    end = min(bytes.count, end + count)
  }

  mutating func skipSpace() {
    while let byte = current {
      if byte == UInt8(ascii: "%") {
        while let byte = current, byte != 10, byte != 13 { position += 1 }
      } else if PDFByte.isSpace(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  /// Takes a keyword that ends where a token may end.
  mutating func take(_ keyword: StaticString) -> Bool {
    let after = position + keyword.utf8CodeUnitCount
    guard after <= end else { return false }
    for offset in 0..<keyword.utf8CodeUnitCount where bytes[position + offset] != keyword.utf8Start[offset] {
      return false
    }
    guard after == end || PDFByte.endsToken(bytes[after]) else { return false }
    position = after
    return true
  }

  /// Reads digits, of which there must be one at least; nil when the number leaves 15 digits.
  mutating func digits() -> Int? {
    let start = position
    var value = 0
    while let byte = current, PDFByte.isDigit(byte) {
      guard position - start < 15 else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      position += 1
    }
    return position > start ? value : nil
  }

  private func peek(_ distance: Int) -> UInt8? {
    position + distance < end ? bytes[position + distance] : nil
  }

  private mutating func array(depth: Int) throws(PDFFault) -> [PDFObject] {
    position += 1
    var items: [PDFObject] = []
    while true {
      skipSpace()
      guard let byte = current else { throw unfinished }
      if byte == UInt8(ascii: "]") {
        position += 1
        return items
      }
      items.append(try object(depth: depth + 1))
    }
  }

  private mutating func dictionary(depth: Int) throws(PDFFault) -> PDFDictionary {
    let start = position
    position += 2
    var entries: [PDFDictionary.Entry] = []
    var keys: Set<String> = []
    while true {
      skipSpace()
      let keyStart = position
      guard let byte = current else { throw unfinished }
      if byte == UInt8(ascii: ">"), peek(1) == UInt8(ascii: ">") {
        position += 2
        return PDFDictionary(entries: entries, range: start..<position)
      }
      guard byte == UInt8(ascii: "/") else { throw .malformed(.object, offset: position) }
      let key = try name()
      guard keys.insert(key).inserted else { throw .malformed(.object, offset: keyStart) }
      skipSpace()
      let valueStart = position
      let value = try object(depth: depth + 1)
      entries.append(
        PDFDictionary.Entry(
          key: key, value: value, range: keyStart..<position, valueRange: valueStart..<position))
    }
  }

  private mutating func numberOrReference() throws(PDFFault) -> PDFObject {
    let start = position
    if let first = current, PDFByte.isDigit(first), let number = digits() {
      if let next = current, !PDFByte.endsToken(next) { return try real(from: start) }
      let afterNumber = position
      skipSpace()
      if position > afterNumber, let generation = digits(), generation <= 65_535 {
        let between = position
        skipSpace()
        if position > between, take("R") {
          return .reference(PDFReference(number: number, generation: generation))
        }
      }
      position = afterNumber
      return .integer(number)
    }
    position = start
    if let sign = current, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      position += 1
      if let number = digits(), current.map(PDFByte.endsToken) ?? true {
        return .integer(sign == UInt8(ascii: "-") ? -number : number)
      }
    }
    return try real(from: start)
  }

  private mutating func real(from start: Int) throws(PDFFault) -> PDFObject {
    position = start
    var hasDigit = false
    if current == UInt8(ascii: "-") || current == UInt8(ascii: "+") { position += 1 }
    while let byte = current, !PDFByte.endsToken(byte) {
      guard PDFByte.isDigit(byte) || byte == UInt8(ascii: ".") else { throw .malformed(.object, offset: position) }
      hasDigit = hasDigit || PDFByte.isDigit(byte)
      position += 1
    }
    guard hasDigit else { throw .malformed(.object, offset: start) }
    return .real
  }
}
