/// One classic cross-reference section with its trailer (ISO 32000-1 §7.5.4–7.5.5).
///
/// Entries are not read beforehand: each has 20 bytes, so the one that is asked for is found where it stands.
struct PDFCrossReference: Sendable {
  private struct Run: Sendable {
    let first: Int
    let count: Int
    let offset: Int
  }

  enum Entry: Sendable, Hashable {
    case free
    case inUse(offset: Int, generation: Int)
  }

  private let runs: [Run]
  let trailer: PDFDictionary

  private static let entryLength = 20
  /// No honest section is longer, its entries apart.
  private static let longest = 1 << 14

  init(_ bytes: [UInt8], at offset: Int, budget: PDFBudget) throws(PDFFault) {
    guard offset >= 0, offset < bytes.count else { throw .malformed(.crossReference, offset: offset) }
    var parser = PDFParser(bytes, at: offset, longest: Self.longest)
    parser.skipSpace()
    guard parser.take("xref") else {
      if Self.isStream(parser) { throw .unsupported(.crossReferenceStream) }
      throw .malformed(.crossReference, offset: offset)
    }
    var runs: [Run] = []
    parser.skipSpace()
    while !parser.take("trailer") {
      try parser.countItem()
      runs.append(try Self.run(&parser))
      parser.skipSpace()
    }
    guard let trailer = try parser.object().dictionary else { throw .malformed(.trailer, offset: parser.position) }
    try budget.spend(parser)
    if trailer.entry("Encrypt") != nil { throw .unsupported(.encryption) }
    if trailer.entry("XRefStm") != nil { throw .unsupported(.hybrid) }
    self.runs = runs
    self.trailer = trailer
  }

  /// What this section says of an object, or nil when it says nothing.
  func entry(of number: Int, in bytes: [UInt8]) throws(PDFFault) -> Entry? {
    for run in runs where number >= run.first && number - run.first < run.count {
      return try Self.entry(in: bytes, at: run.offset + (number - run.first) * Self.entryLength)
    }
    return nil
  }

  private static func run(_ parser: inout PDFParser) throws(PDFFault) -> Run {
    let start = parser.position
    guard let first = parser.digits(), parser.current == UInt8(ascii: " ") else {
      throw .malformed(.crossReference, offset: start)
    }
    parser.position += 1
    guard let count = parser.digits() else { throw .malformed(.crossReference, offset: start) }
    parser.skipSpace()
    guard count <= (parser.bytes.count - parser.position) / entryLength else {
      throw .malformed(.crossReference, offset: start)
    }
    let run = Run(first: first, count: count, offset: parser.position)
    // The first entry tells whether entries have their 20 bytes; the others are checked when they are read.
    if count > 0 { _ = try entry(in: parser.bytes, at: run.offset) }
    parser.pass(count * entryLength)
    return run
  }

  /// `nnnnnnnnnn ggggg n` and two bytes that end the line.
  private static func entry(in bytes: [UInt8], at offset: Int) throws(PDFFault) -> Entry {
    var parser = PDFParser(bytes, at: offset)
    guard offset + entryLength <= bytes.count,
      let place = parser.digits(), parser.position == offset + 10, parser.current == UInt8(ascii: " ")
    else { throw .malformed(.crossReference, offset: offset) }
    parser.position += 1
    guard let generation = parser.digits(), parser.position == offset + 16, parser.current == UInt8(ascii: " "),
      PDFByte.isSpace(bytes[offset + 18]), PDFByte.isSpace(bytes[offset + 19])
    else { throw .malformed(.crossReference, offset: offset) }
    switch bytes[offset + 17] {
    case UInt8(ascii: "n"): return .inUse(offset: place, generation: generation)
    case UInt8(ascii: "f"): return .free
    default: throw .malformed(.crossReference, offset: offset)
    }
  }

  /// Whether an indirect object stands where a table was expected: a cross-reference stream.
  private static func isStream(_ parser: PDFParser) -> Bool {
    var parser = parser
    guard parser.digits() != nil else { return false }
    parser.skipSpace()
    guard parser.digits() != nil else { return false }
    parser.skipSpace()
    return parser.take("obj")
  }
}
