/// Reads what stands at an offset of a file, through a window that grows until all of it fits.
struct PDFReader {
  let source: any PDFSource
  /// Nothing from this offset on is read: the end of the file, or of the revision that is looked at.
  let end: Int
  let budget: PDFBudget

  var limits: PDFLimits { budget.limits }

  private static let firstWindow = 4096

  /// What was read, with the text that its ranges count in.
  struct Read<Value> {
    let value: Value
    let text: PDFText
    /// How many bytes it took.
    let length: Int
  }

  /// Reads at an offset, `longest` bytes at most. `body` may run more than once, each time from the same place.
  func read<Value>(
    at offset: Int, longest: Int, as part: PDFFault.Part, _ body: (inout PDFParser) throws(PDFFault) -> Value
  ) throws(PDFFault) -> Read<Value> {
    guard offset >= 0, offset < end else { throw .malformed(part, offset: offset) }
    let last = longest < end - offset ? offset + longest : end
    var window = Self.firstWindow
    while true {
      let text = try source.text(offset..<min(last, offset + window))
      let available = min(last, text.base + text.bytes.count)
      var parser = PDFParser(
        text, at: offset - text.base, end: available - text.base, isBounded: last < end,
        mostItems: limits.itemsOfObject)
      let result: Result<Value, PDFFault>
      do throws(PDFFault) { result = .success(try body(&parser)) } catch { result = .failure(error) }
      // What touches the end of a window may be cut by it, whether it failed or not.
      if available < last, parser.touchesEnd {
        window *= 8
        continue
      }
      let value = try result.get()
      try budget.spend(parser)
      // A window is longer than most objects, of which many may be kept.
      let isWindow = text.bytes.count < source.count
      return Read(value: value, text: isWindow ? text.cut(at: parser.position) : text, length: parser.read)
    }
  }

  /// Reads `number generation obj`, the object, and what tells that it is a stream (§7.3.8, §7.3.10).
  func indirectObject(at offset: Int) throws(PDFFault) -> PDFIndirectObject {
    let read = try read(at: offset, longest: limits.object, as: .object) { parser throws(PDFFault) in
      let fault = PDFFault.malformed(.object, offset: offset)
      guard let number = parser.digits() else { throw fault }
      parser.skipSpace()
      guard let generation = parser.digits() else { throw fault }
      parser.skipSpace()
      guard parser.take("obj") else { throw fault }
      parser.skipSpace()
      let start = parser.position
      let object = try parser.object()
      // An object that is a reference itself would only lead in circles.
      if case .reference = object { throw fault }
      let range = start..<parser.position
      var stream: Int?
      if object.dictionary != nil {
        parser.skipSpace()
        if parser.take("stream") { stream = try parser.endOfLine() }
      }
      return (PDFReference(number: number, generation: generation), object, range, stream)
    }
    let (reference, object, range, stream) = read.value
    return PDFIndirectObject(
      reference: reference, object: object, range: range, text: read.text, streamStart: stream,
      end: stream ?? read.text.base + range.upperBound)
  }
}

extension PDFParser {
  /// Passes the line end after `stream`, CR LF or LF (§7.3.8.1); gives the offset in the file of what follows.
  fileprivate mutating func endOfLine() throws(PDFFault) -> Int {
    if current == 13 { position += 1 }
    guard current == 10 else { throw .malformed(.stream, offset: offset) }
    position += 1
    return offset
  }
}
