/// Gathers the parts of a multipart form within its limits.
///
/// A file over its limit does not fail the form: it is marked, its bytes are dropped, and what was typed beside it is kept.
struct MultipartForm {
  private var parser: MultipartParser
  private let limits: FormLimits
  private var received = 0
  private var parts = 0
  private var submission = Submission()
  private var header: PartHeader?
  private var content: [UInt8] = []
  private var excess: Int?

  /// - Parameter contentType: The request's header, with its boundary.
  /// - Throws: `contentType` or `boundary`.
  init(contentType: String, limits: FormLimits) throws(FormFault) {
    self.limits = limits
    parser = MultipartParser(boundary: try Self.boundary(of: contentType), headerSize: limits.headerSize)
  }

  mutating func feed(_ chunk: some Collection<UInt8>) throws(FormFault) {
    received += chunk.count
    guard received <= limits.total else { throw .tooLarge(limit: limits.total) }
    // The parser is taken out while it speaks, so that what it says may change the rest of this value.
    var parser = self.parser
    self.parser = MultipartParser(boundary: "", headerSize: 0)
    try parser.feed(chunk) { event throws(FormFault) in try take(event) }
    self.parser = parser
  }

  /// - Throws: `truncated` when the end has not come.
  consuming func finish() throws(FormFault) -> Submission {
    try parser.finish()
    return submission
  }

  private mutating func take(_ event: MultipartParser.Event) throws(FormFault) {
    switch event {
    case .part(let header): try begin(header)
    case .content(let bytes): try add(bytes)
    case .partEnd: try end()
    }
  }

  private mutating func begin(_ header: PartHeader) throws(FormFault) {
    parts += 1
    guard parts <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
    guard header.name.utf8.count <= limits.nameLength else { throw .nameTooLong(limit: limits.nameLength) }
    self.header = header
    content = []
    excess = nil
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) throws(FormFault) {
    guard let header, excess == nil else { return }
    let isFile = header.filename != nil
    let limit = isFile ? limits.size(ofFile: header.name) : limits.fieldSize
    guard content.count + bytes.count <= limit else {
      guard isFile else { throw .fieldTooLarge(limit: limit) }
      excess = limit
      content = []
      return
    }
    content.append(contentsOf: bytes)
  }

  private mutating func end() throws(FormFault) {
    guard let header else { return }
    if let filename = header.filename {
      let file = UploadedFile(
        filename: filename, declaredType: header.contentType, content: content, excess: excess)
      submission.append(header.name, file)
    } else {
      guard !content.contains(0), let text = String(validating: content, as: UTF8.self) else { throw .badText }
      submission.append(header.name, text)
    }
    self.header = nil
    content = []
  }

  /// The boundary of `multipart/form-data; boundary=…`: 1 to 70 characters (RFC 2046 §5.1.1).
  private static func boundary(of contentType: String) throws(FormFault) -> String {
    let pieces = contentType.split(separator: ";")
    guard let type = pieces.first, type.trimmed.lowercased() == "multipart/form-data" else { throw .contentType }
    for piece in pieces.dropFirst() {
      let pair = piece.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].trimmed.lowercased() == "boundary" else { continue }
      var value = pair[1].trimmed
      if value.count > 1, value.first == "\"", value.last == "\"" { value = value.dropFirst().dropLast() }
      guard (1...70).contains(value.utf8.count), value.utf8.allSatisfy(isBoundaryCharacter) else { throw .boundary }
      return String(value)
    }
    throw .boundary
  }

  private static func isBoundaryCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "'()+_,-./:=? ".utf8.contains(byte)
    }
  }
}
