/// A PDF, read from its end: only what is asked for is parsed (ISO 32000-1 §7.5).
///
/// Tables and streams of cross-references, object streams, hybrid and linearised files are read; encrypted ones are
/// refused. Nothing is repaired: a file whose parts are not where it says is refused, since readers that guess guess
/// differently.
///
/// Not to be sent: copies draw on one budget.
package struct PDFFile {
  package let source: any PDFSource
  /// Cross-reference sections, the newest first.
  package let sections: [PDFCrossReference]
  /// Where the newest section begins, as `startxref` says.
  package let startOfCrossReference: Int

  let reader: PDFReader
  private let objectStreams: PDFObjectStreams

  private static let tailLength = 1024

  /// Reads within the limits for files that strangers send. Throws ``PDFFault``.
  init(_ bytes: [UInt8]) throws(PDFFault) {
    try self.init(MemoryPDF(bytes), limits: .strict)
  }

  package init(_ source: any PDFSource, limits: PDFLimits = .broad) throws(PDFFault) {
    let head = try source.text(0..<min(source.count, 8)).bytes
    guard head.starts(with: "%PDF-1.".utf8) || head.starts(with: "%PDF-2.".utf8) else { throw .notPDF }
    let reader = PDFReader(source: source, end: source.count, budget: PDFBudget(limits))
    self.source = source
    self.reader = reader
    startOfCrossReference = try Self.start(in: source)
    objectStreams = PDFObjectStreams()
    var sections: [PDFCrossReference] = []
    var seen: Set<Int> = []
    var next: Int? = startOfCrossReference
    while let offset = next {
      guard seen.insert(offset).inserted else { throw .circular }
      guard sections.count < limits.sections else { throw .tooLarge(offset: offset) }
      let section = try PDFCrossReference(at: offset, reader)
      sections.append(section)
      next = nil
      if let previous = section.trailer["Prev"] {
        guard let offset = previous.integer else { throw .malformed(.trailer, offset: section.offset) }
        next = offset
      }
    }
    self.sections = sections
  }

  /// The file as it was when these sections were the newest, and nothing from `end` on was written.
  init(_ file: PDFFile, sections: [PDFCrossReference], end: Int) {
    source = file.source
    self.sections = sections
    startOfCrossReference = sections.first?.offset ?? file.startOfCrossReference
    reader = PDFReader(source: file.source, end: end, budget: file.reader.budget)
    objectStreams = file.objectStreams
  }

  /// The trailer that counts: the newest.
  package var trailer: PDFDictionary { sections[0].trailer }

  /// The number that the next new object gets.
  var size: Int {
    get throws(PDFFault) {
      guard let size = trailer["Size"]?.integer, (1...8_388_607).contains(size) else {
        throw .malformed(.trailer, offset: sections[0].offset)
      }
      // A size that is too small hides objects from some readers; no new one may take their numbers.
      let end = sections.reduce(size) { max($0, $1.numbersEnd) }
      guard end <= 8_388_607 else { throw .malformed(.trailer, offset: sections[0].offset) }
      return end
    }
  }

  /// What the newest section that names an object says of it.
  package func entry(of number: Int) throws(PDFFault) -> PDFEntry? {
    for section in sections {
      if let entry = try section.entry(of: number, reader) { return entry }
    }
    return nil
  }

  /// The object, or null when there is none of this number and generation (§7.3.10).
  package func object(_ reference: PDFReference) throws(PDFFault) -> PDFLocated {
    switch try entry(of: reference.number) {
    case .inUse(let offset, reference.generation): return try located(reference, at: offset)
    case .compressed(let stream, let index) where reference.generation == 0:
      let container = try objectStream(stream)
      let (object, range) = try container.object(reference.number, index: index, reader.budget)
      return PDFLocated(object, range, of: container.text, reference: reference)
    default: return PDFLocated(.null, 0..<0, of: PDFText([], base: 0), reference: reference)
    }
  }

  /// The value of a key: the object itself, behind its reference if it is one. `text` is what the dictionary was read
  /// from.
  package func value(
    of key: String, in dictionary: PDFDictionary, _ text: PDFText
  ) throws(PDFFault) -> PDFLocated? {
    guard let entry = dictionary.entry(key) else { return nil }
    guard let reference = entry.value.reference else { return PDFLocated(entry.value, entry.valueRange, of: text) }
    return try object(reference)
  }

  package func value(of key: String, in node: PDFNode) throws(PDFFault) -> PDFLocated? {
    try value(of: key, in: node.dictionary, node.text)
  }

  /// An object, behind its reference if it is one.
  package func resolved(_ object: PDFObject) throws(PDFFault) -> PDFObject {
    guard let reference = object.reference else { return object }
    return try self.object(reference).object
  }

  /// The dictionary that a reference leads to, or nil when it leads to something else.
  package func node(_ reference: PDFReference) throws(PDFFault) -> PDFNode? {
    let located = try object(reference)
    guard let dictionary = located.object.dictionary else { return nil }
    return PDFNode(reference: reference, dictionary: dictionary, text: located.text)
  }

  /// The contents of a stream with its filters undone, or nil when the object is no stream.
  package func contents(_ reference: PDFReference) throws(PDFFault) -> [UInt8]? {
    let located = try object(reference)
    guard let dictionary = located.object.dictionary, let start = located.streamStart else { return nil }
    return try contents(of: dictionary, at: start)
  }

  private func contents(of dictionary: PDFDictionary, at start: Int) throws(PDFFault) -> [UInt8] {
    guard let length = try resolved(dictionary["Length"] ?? .null).integer else {
      throw .malformed(.stream, offset: start)
    }
    return try reader.inflate(try reader.stream(at: start, length: length).range, by: dictionary, at: start)
  }

  private func located(_ reference: PDFReference, at offset: Int) throws(PDFFault) -> PDFLocated {
    let found = try reader.indirectObject(at: offset)
    guard found.reference == reference else { throw .malformed(.object, offset: offset) }
    return PDFLocated(
      found.object, found.range, of: found.text, reference: reference, streamStart: found.streamStart)
  }

  /// An object stream is no part of another one, nor is its length (§7.5.7), so that none leads to itself.
  private func objectStream(_ number: Int) throws(PDFFault) -> PDFObjectStream {
    guard case .inUse(let offset, let generation) = try entry(of: number) else { throw .missing(.objectStream) }
    if let known = objectStreams[offset] { return known }
    let fault = PDFFault.malformed(.objectStream, offset: offset)
    let found = try located(PDFReference(number: number, generation: generation), at: offset)
    guard let dictionary = found.object.dictionary, let start = found.streamStart else { throw fault }
    if let length = dictionary["Length"]?.reference {
      guard case .inUse = try entry(of: length.number) else { throw fault }
    }
    let bytes = try contents(of: dictionary, at: start)
    let stream = try PDFObjectStream(dictionary, bytes, at: offset, reader.budget)
    objectStreams.keep(stream, at: offset)
    return stream
  }

  private static func start(in source: any PDFSource) throws(PDFFault) -> Int {
    let keyword = [UInt8]("startxref".utf8)
    let tail = try source.bytes(max(0, source.count - tailLength - keyword.count)..<source.count)
    var place = tail.count - keyword.count
    while place >= 0 {
      if tail[place] == keyword[0], tail[place...].starts(with: keyword) {
        var parser = PDFParser(tail, at: place + keyword.count)
        parser.skipSpace()
        guard let offset = parser.digits() else {
          throw .malformed(.startOfCrossReference, offset: source.count - tail.count + place)
        }
        return offset
      }
      place -= 1
    }
    throw .missing(.startOfCrossReference)
  }
}
