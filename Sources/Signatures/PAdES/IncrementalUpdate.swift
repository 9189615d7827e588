import Crypto

/// What is appended to a PDF to change it: objects, and a cross-reference section of the kind that the file has
/// (ISO 32000-1 §7.5.6). It is a function of the file and of what is written.
struct IncrementalUpdate {
  let file: PDFFile
  /// What follows the file, so far.
  private(set) var bytes: [UInt8] = []

  private var offsets: [(reference: PDFReference, offset: Int)] = []
  private var size: Int

  /// Offsets have ten digits in a table.
  private static let longestFile = 9_999_999_999

  init(of file: PDFFile, reserving room: Int) throws(PDFFault) {
    self.file = file
    size = try file.size
    let length = file.source.count
    guard length + room < Self.longestFile else { throw .tooLarge(offset: length) }
    bytes.reserveCapacity(room)
    if try file.source.bytes((length - 1)..<length) != [10] { bytes.append(10) }
  }

  /// Where the next byte will stand in the file.
  var position: Int { file.source.count + bytes.count }

  /// A number that no object of the file has.
  mutating func newReference() -> PDFReference {
    defer { size += 1 }
    return PDFReference(number: size, generation: 0)
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
  }

  /// Writes over bytes that were appended before; `place` is in the file.
  mutating func replace(at place: Int, with text: some Sequence<UInt8>) {
    var index = place - file.source.count
    for byte in text {
      bytes[index] = byte
      index += 1
    }
  }

  /// Writes over bytes that were appended before with hexadecimal digits.
  mutating func replace(at place: Int, withDigitsOf content: [UInt8]) {
    replace(at: place, with: content.hex.utf8)
  }

  /// Begins an object, which ``end()`` ends. No object is written twice: two parts of a file that should be apart would
  /// be one.
  mutating func begin(_ reference: PDFReference) throws(PDFFault) {
    guard !offsets.contains(where: { $0.reference.number == reference.number }) else {
      throw .malformed(.object, offset: file.startOfCrossReference)
    }
    offsets.append((reference, position))
    append("\(reference.number) \(reference.generation) obj\n")
  }

  mutating func end() {
    append("\nendobj\n")
  }

  mutating func write(_ reference: PDFReference, _ object: some Sequence<UInt8>) throws(PDFFault) {
    try begin(reference)
    append(object)
    end()
  }

  /// Writes a stream as it is, without a filter; `entries` are those of its dictionary but the length.
  mutating func writeStream(
    _ reference: PDFReference, _ entries: String, _ content: [UInt8]
  ) throws(PDFFault) {
    try begin(reference)
    append("<<\(entries)/Length \(content.count)>>stream\n")
    append(content)
    append("\nendstream")
    end()
  }

  /// Ends the update. `seed` goes into the identifier of the revision.
  mutating func finish(seed: String) throws(PDFFault) {
    // The section itself, which is still to come, is short.
    guard position < Self.longestFile - 1 << 20 else { throw .tooLarge(offset: file.source.count) }
    let identifier = try identifier(seed: seed)
    switch file.sections[0].kind {
    case .table: finishWithTable(identifier)
    case .stream: try finishWithStream(identifier)
    }
  }

  private mutating func finishWithTable(_ identifier: [UInt8]) {
    let start = position
    append("xref\n")
    for (reference, offset) in sorted {
      append("\(reference.number) 1\n\(offset.padded(10)) \(reference.generation.padded(5)) n \n")
    }
    append("trailer\n")
    // What a hybrid file's own streams say is found through `/Prev`.
    append(
      file.trailer.with(
        [("Size", number(size)), ("Prev", number(file.startOfCrossReference)), ("ID", identifier)],
        without: ["XRefStm"], in: file.sections[0].text.bytes))
    append("\nstartxref\n\(start)\n%%EOF\n")
  }

  private mutating func finishWithStream(_ identifier: [UInt8]) throws(PDFFault) {
    let own = newReference()
    let start = position
    try begin(own)
    // An offset of four bytes is what most readers are tested with.
    let width = start < 1 << 32 ? 4 : 8
    var index: [String] = []
    var rows: [UInt8] = []
    for (reference, offset) in sorted {
      index.append("\(reference.number) 1")
      rows.append(1)
      for byte in (0..<width).reversed() { rows.append(UInt8(truncatingIfNeeded: offset >> (8 * byte))) }
      rows += [UInt8(reference.generation >> 8 & 0xFF), UInt8(reference.generation & 0xFF)]
    }
    append(
      file.trailer.with(
        [
          ("Type", Array("/XRef".utf8)), ("Size", number(size)),
          ("Index", Array("[\(index.joined(separator: " "))]".utf8)),
          ("W", Array("[1 \(width) 2]".utf8)), ("Prev", number(file.startOfCrossReference)), ("ID", identifier),
          ("Length", number(rows.count)),
        ], without: ["Filter", "DecodeParms", "DL", "F", "FFilter", "FDecodeParms"], in: file.sections[0].text.bytes))
    append("stream\n")
    append(rows)
    append("\nendstream")
    end()
    append("startxref\n\(start)\n%%EOF\n")
  }

  private var sorted: [(reference: PDFReference, offset: Int)] {
    offsets.sorted { $0.reference.number < $1.reference.number }
  }

  private func number(_ value: Int) -> [UInt8] { Array(String(value).utf8) }

  /// The file's identifier: its first half stays, its second names this revision (§14.4).
  private func identifier(seed: String) throws(PDFFault) -> [UInt8] {
    let halves = try file.value(of: "ID", in: file.trailer, file.sections[0].text)?.object.array ?? []
    var hash = SHA256()
    for half in halves { hash.update(data: half.string ?? []) }
    hash.update(data: Array("\(file.source.count) \(file.startOfCrossReference) \(seed)".utf8))
    let second = Array(hash.finalize().prefix(16))
    let first = halves.first?.string ?? second
    return Array("[<\(first.hex)><\(second.hex)>]".utf8)
  }
}
