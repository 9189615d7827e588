/// Reads objects out of the bytes of a PDF (ISO 32000-1 §7.2–7.3).
///
/// Bounded: at most ``deepest`` levels, `mostItems` objects, nothing beyond `end`, and each byte is looked at no more
/// than three times.
struct PDFParser {
  let bytes: [UInt8]
  /// Of the first of the bytes, in the file: what faults name is `base` plus the position.
  let base: Int
  var position: Int
  /// Where reading stops.
  let end: Int
  /// How many objects were read, those inside of others too.
  private(set) var items = 0

  private let start: Int
  private let mostItems: Int
  /// Whether more of the file follows the end, which is set by what one object may take.
  private let isBounded: Bool
  /// The last position that was looked at and left again.
  private var farthest: Int

  private static let deepest = 40
  private static let longestScan = 16
  /// A byte of the file can become an object of fifty in memory.
  static let mostItems = 4096

  /// Reads from `position` on, `longest` bytes at most.
  init(_ bytes: [UInt8], at position: Int, longest: Int = .max, mostItems: Int = PDFParser.mostItems) {
    let end = longest < bytes.count - position ? position + longest : bytes.count
    self.init(
      PDFText(bytes, base: 0), at: position, end: end, isBounded: end < bytes.count, mostItems: mostItems)
  }

  /// Reads from `position` to `end`, both counted in the text.
  init(_ text: PDFText, at position: Int, end: Int, isBounded: Bool, mostItems: Int) {
    bytes = text.bytes
    base = text.base
    self.position = position
    self.end = end
    self.isBounded = isBounded
    self.mostItems = mostItems
    start = position
    farthest = position
  }

  /// The byte at the position, or nil at the end.
  var current: UInt8? { position < end ? bytes[position] : nil }

  /// How many bytes were read.
  var read: Int { position - start }

  /// Of the position, in the file.
  var offset: Int { base + position }

  /// Whether what was read could read otherwise if more bytes followed the end.
  var touchesEnd: Bool { max(position, farthest) + 2 >= end }

  /// What to throw where an object does not come to its own end.
  var unfinished: PDFFault { isBounded ? .tooLarge(offset: offset) : .malformed(.object, offset: offset) }

  /// Reads one object. White space before it is skipped, what follows stays.
  mutating func object(depth: Int = 0) throws(PDFFault) -> PDFObject {
    skipSpace()
    guard depth < Self.deepest else { throw .tooDeep(offset: offset) }
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
      throw .malformed(.object, offset: offset)
    }
  }

  /// Counts something that takes memory of its own.
  mutating func countItem() throws(PDFFault) {
    items += 1
    guard items <= mostItems else { throw .tooLarge(offset: offset) }
  }

  /// Leaves what was looked at for another time.
  mutating func goBack(to position: Int) {
    farthest = max(farthest, self.position)
    self.position = position
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
    guard after <= end else {
      farthest = end
      return false
    }
    for place in 0..<keyword.utf8CodeUnitCount where bytes[position + place] != keyword.utf8Start[place] {
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
    // Most dictionaries are short, and looking through them is cheaper than hashing.
    var keys: Set<String> = []
    while true {
      skipSpace()
      let keyStart = position
      guard let byte = current else { throw unfinished }
      if byte == UInt8(ascii: ">"), peek(1) == UInt8(ascii: ">") {
        position += 2
        return PDFDictionary(entries: entries, range: start..<position)
      }
      guard byte == UInt8(ascii: "/") else { throw .malformed(.object, offset: offset) }
      let key = try name()
      if entries.count == Self.longestScan { keys = Set(entries.map(\.key)) }
      let isNew =
        entries.count < Self.longestScan ? !entries.contains { $0.key == key } : keys.insert(key).inserted
      guard isNew else { throw .malformed(.object, offset: base + keyStart) }
      skipSpace()
      let valueStart = position
      let value = try object(depth: depth + 1)
      entries.append(
        PDFDictionary.Entry(
          key: key, value: value, range: keyStart..<position, valueRange: valueStart..<position))
    }
  }
}
