/// A classic cross-reference table (ISO 32000-1 §7.5.4).
///
/// Entries are not read beforehand: each has 20 bytes, so the one that is asked for is found where it stands.
struct PDFCrossReferenceTable: Sendable {
  let runs: PDFEntryRuns

  private static let entryLength = 20

  private enum Part {
    case run(PDFEntryRun)
    case trailer(PDFDictionary, end: Int)
  }

  /// Reads a table from after the keyword `xref` on, and its trailer; `left` is what the section may still take.
  static func read(
    at offset: Int, left: Int, _ reader: PDFReader
  ) throws(PDFFault) -> (table: PDFCrossReferenceTable, trailer: PDFDictionary, text: PDFText, end: Int) {
    var runs: [PDFEntryRun] = []
    var (position, left) = (offset, left)
    while true {
      guard left > 0 else { throw .tooLarge(offset: position) }
      let read = try reader.read(at: position, longest: left, as: .trailer) { parser throws(PDFFault) in
        parser.skipSpace()
        return parser.take("trailer") ? try trailer(&parser) : try run(&parser)
      }
      left -= read.length
      switch read.value {
      case .trailer(let trailer, let end):
        return (PDFCrossReferenceTable(runs: PDFEntryRuns(runs)), trailer, read.text, end)
      case .run(let run):
        guard run.count <= (reader.end - run.offset) / entryLength else {
          throw .malformed(.crossReference, offset: run.offset)
        }
        // The first entry tells whether entries have their 20 bytes; the others are checked when they are read.
        if run.count > 0 { _ = try entry(at: run.offset, reader) }
        runs.append(run)
        position = run.offset + run.count * entryLength
      }
    }
  }

  func entry(of number: Int, _ reader: PDFReader) throws(PDFFault) -> PDFEntry? {
    guard let run = runs.run(of: number) else { return nil }
    return try Self.entry(at: run.offset + (number - run.first) * Self.entryLength, reader)
  }

  private static func trailer(_ parser: inout PDFParser) throws(PDFFault) -> Part {
    guard let trailer = try parser.object().dictionary else { throw .malformed(.trailer, offset: parser.offset) }
    return .trailer(trailer, end: parser.offset)
  }

  private static func run(_ parser: inout PDFParser) throws(PDFFault) -> Part {
    try parser.countItem()
    let fault = PDFFault.malformed(.crossReference, offset: parser.offset)
    guard let first = parser.digits(), parser.current == UInt8(ascii: " ") else { throw fault }
    parser.position += 1
    guard let count = parser.digits() else { throw fault }
    parser.skipSpace()
    return .run(PDFEntryRun(first: first, count: count, offset: parser.offset))
  }

  /// `nnnnnnnnnn ggggg n` and two bytes that end the line.
  private static func entry(at offset: Int, _ reader: PDFReader) throws(PDFFault) -> PDFEntry {
    let fault = PDFFault.malformed(.crossReference, offset: offset)
    guard offset + entryLength <= reader.end else { throw fault }
    let text = try reader.source.text(offset..<(offset + entryLength))
    let start = offset - text.base
    var parser = PDFParser(text.bytes, at: start, longest: entryLength)
    guard let place = parser.digits(), parser.position == start + 10, parser.current == UInt8(ascii: " ") else {
      throw fault
    }
    parser.position += 1
    guard let generation = parser.digits(), parser.position == start + 16, parser.current == UInt8(ascii: " "),
      PDFByte.isSpace(text.bytes[start + 18]), PDFByte.isSpace(text.bytes[start + 19])
    else { throw fault }
    switch text.bytes[start + 17] {
    case UInt8(ascii: "n"): return .inUse(offset: place, generation: generation)
    case UInt8(ascii: "f"): return .free
    default: throw fault
    }
  }
}
