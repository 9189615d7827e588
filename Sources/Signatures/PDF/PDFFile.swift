/// A classic PDF, read from its end: only what is asked for is parsed (ISO 32000-1 §7.5).
///
/// Not to be sent: copies draw on one budget.
struct PDFFile {
  /// An object with its place.
  struct Located: Sendable {
    let object: PDFObject
    /// From the first byte of the object to after its last, without `obj` and `endobj`.
    let range: Range<Int>
    /// Of the indirect object that it is the whole of, if it is one.
    let reference: PDFReference?
  }

  let bytes: [UInt8]
  /// Cross-reference sections, the newest first.
  let sections: [PDFCrossReference]
  /// Where the newest section begins, as `startxref` says.
  let startOfCrossReference: Int

  private let budget = PDFBudget()

  private static let mostSections = 64
  /// No object that leads to a signature is longer, the signature itself included.
  private static let longestObject = 1 << 18
  private static let tailLength = 1024

  init(_ bytes: [UInt8]) throws(PDFFault) {
    guard bytes.starts(with: "%PDF-1.".utf8) else { throw .notPDF }
    self.bytes = bytes
    startOfCrossReference = try Self.start(in: bytes)
    var sections: [PDFCrossReference] = []
    var seen: Set<Int> = []
    var next: Int? = startOfCrossReference
    while let offset = next {
      guard seen.insert(offset).inserted else { throw .circular }
      guard sections.count < Self.mostSections else { throw .tooLarge(offset: offset) }
      let section = try PDFCrossReference(bytes, at: offset, budget: budget)
      sections.append(section)
      if let previous = section.trailer["Prev"] {
        guard let offset = previous.integer else {
          throw .malformed(.trailer, offset: section.trailer.range.lowerBound)
        }
        next = offset
      } else {
        next = nil
      }
    }
    self.sections = sections
  }

  /// The trailer that counts: the newest.
  var trailer: PDFDictionary { sections[0].trailer }

  /// The number that the next new object gets.
  var size: Int {
    get throws(PDFFault) {
      guard let size = trailer["Size"]?.integer, (1...8_388_607).contains(size) else {
        throw .malformed(.trailer, offset: trailer.range.lowerBound)
      }
      return size
    }
  }

  /// The object, or null when there is none of this number and generation (§7.3.10).
  func object(_ reference: PDFReference) throws(PDFFault) -> Located {
    let nothing = Located(object: .null, range: 0..<0, reference: reference)
    for section in sections {
      switch try section.entry(of: reference.number, in: bytes) {
      case nil: continue
      case .free: return nothing
      case .inUse(let offset, let generation):
        guard generation == reference.generation else { return nothing }
        return try located(reference, at: offset)
      }
    }
    return nothing
  }

  /// The value of a key: the object itself, behind its reference if it is one.
  func value(of key: String, in dictionary: PDFDictionary) throws(PDFFault) -> Located? {
    guard let entry = dictionary.entry(key) else { return nil }
    guard let reference = entry.value.reference else {
      return Located(object: entry.value, range: entry.valueRange, reference: nil)
    }
    return try object(reference)
  }

  private func located(_ reference: PDFReference, at offset: Int) throws(PDFFault) -> Located {
    guard offset < bytes.count else { throw .malformed(.object, offset: offset) }
    var parser = PDFParser(bytes, at: offset, longest: Self.longestObject)
    guard parser.digits() == reference.number else { throw .malformed(.object, offset: offset) }
    parser.skipSpace()
    guard parser.digits() == reference.generation else { throw .malformed(.object, offset: offset) }
    parser.skipSpace()
    guard parser.take("obj") else { throw .malformed(.object, offset: offset) }
    parser.skipSpace()
    let start = parser.position
    let object = try parser.object()
    try budget.spend(parser)
    // An object that is a reference itself would only lead in circles.
    if case .reference = object { throw .malformed(.object, offset: offset) }
    return Located(object: object, range: start..<parser.position, reference: reference)
  }

  private static func start(in bytes: [UInt8]) throws(PDFFault) -> Int {
    let keyword = [UInt8]("startxref".utf8)
    var place = bytes.count - keyword.count
    let first = max(0, bytes.count - tailLength)
    while place >= first {
      if bytes[place] == keyword[0], bytes[place...].starts(with: keyword) {
        var parser = PDFParser(bytes, at: place + keyword.count)
        parser.skipSpace()
        guard let offset = parser.digits() else { throw .malformed(.startOfCrossReference, offset: place) }
        return offset
      }
      place -= 1
    }
    throw .missing(.startOfCrossReference)
  }
}
