/// One cross-reference section with its trailer (ISO 32000-1 §7.5.4–7.5.5, §7.5.8): a table, a stream, or both in a
/// hybrid file.
package struct PDFCrossReference {
  package enum Kind: Sendable, Hashable {
    case table
    case stream
  }

  /// Where it begins.
  package let offset: Int
  package let kind: Kind
  package let trailer: PDFDictionary
  /// What the trailer was read from.
  let text: PDFText
  /// The offset of what follows the trailer; `endobj` if it is a stream.
  let end: Int

  let table: PDFCrossReferenceTable?
  /// Of a hybrid file too: what readers that know no streams do not see (§7.5.8.4).
  let stream: PDFCrossReferenceStream?

  /// After the highest number that it has an entry for.
  var numbersEnd: Int { max(table?.runs.end ?? 0, stream?.runs.end ?? 0) }

  init(at offset: Int, _ reader: PDFReader) throws(PDFFault) {
    self.offset = offset
    let head = try reader.read(at: offset, longest: reader.limits.section, as: .crossReference) {
      parser throws(PDFFault) -> Int? in
      parser.skipSpace()
      if parser.take("xref") { return parser.offset }
      guard parser.isAtObject else { throw .malformed(.crossReference, offset: offset) }
      return nil
    }
    if let start = head.value {
      let read = try PDFCrossReferenceTable.read(at: start, left: reader.limits.section - head.length, reader)
      kind = .table
      (table, trailer, text, end) = (read.table, read.trailer, read.text, read.end)
      if trailer.entry("Encrypt") != nil { throw .unsupported(.encryption) }
      if let hybrid = trailer["XRefStm"] {
        guard let place = hybrid.integer else { throw .malformed(.trailer, offset: offset) }
        stream = try Self.stream(at: place, reader).stream
      } else {
        stream = nil
      }
    } else {
      kind = .stream
      table = nil
      let read = try Self.stream(at: offset, reader)
      guard let dictionary = read.object.object.dictionary else { throw .malformed(.crossReference, offset: offset) }
      (stream, trailer, text, end) = (read.stream, dictionary, read.object.text, read.end)
    }
  }

  /// What this section says of an object, or nil when it says nothing. The table counts first (§7.5.8.4).
  func entry(of number: Int, _ reader: PDFReader) throws(PDFFault) -> PDFEntry? {
    try reader.budget.spend(steps: (table?.runs.steps ?? 0) + (stream?.runs.steps ?? 0), at: offset)
    if let entry = try table?.entry(of: number, reader) { return entry }
    return stream?.entry(of: number)
  }

  /// The numbers that it has entries for, in the order of the file and some of them perhaps twice.
  var runs: [PDFEntryRun] { (table?.runs.runs ?? []) + (stream?.runs.runs ?? []) }

  private static func stream(
    at offset: Int, _ reader: PDFReader
  ) throws(PDFFault) -> (stream: PDFCrossReferenceStream, object: PDFIndirectObject, end: Int) {
    let object = try reader.indirectObject(at: offset)
    guard let dictionary = object.object.dictionary, dictionary["Type"]?.name == "XRef",
      let start = object.streamStart, let length = dictionary["Length"]?.integer
    else { throw .malformed(.crossReference, offset: offset) }
    if dictionary.entry("Encrypt") != nil { throw .unsupported(.encryption) }
    let data = try reader.stream(at: start, length: length)
    let rows = try reader.inflate(data.range, by: dictionary, at: offset)
    return (try PDFCrossReferenceStream(dictionary, rows: rows, at: offset), object, data.end)
  }
}

extension PDFParser {
  /// Whether `number generation obj` follows.
  fileprivate var isAtObject: Bool {
    mutating get {
      guard digits() != nil else { return false }
      skipSpace()
      guard digits() != nil else { return false }
      skipSpace()
      return take("obj")
    }
  }
}
