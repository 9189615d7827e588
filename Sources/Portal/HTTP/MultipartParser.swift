/// Cuts a `multipart/form-data` body into parts as its bytes arrive (RFC 7578, RFC 2046 §5.1.1).
///
/// Whatever the chunks, the events are the same. Never holds more than one part's headers, or one delimiter of content.
struct MultipartParser {
  enum Event: Equatable {
    case part(PartHeader)
    /// Some of the content of the part that began last.
    case content(ArraySlice<UInt8>)
    case partEnd
  }

  private enum Stage {
    /// Before the first delimiter.
    case preamble
    /// Just after a delimiter: another part or the end.
    case delimited
    case header
    case content
    /// After the last delimiter: what follows is of no account.
    case epilogue
  }

  private let delimiter: [UInt8]
  private let headerSize: Int
  private var stage = Stage.preamble
  /// What has arrived and is not consumed. A line break stands before the first delimiter as before the others.
  private var buffer = Array("\r\n".utf8)
  private var start = 0

  /// - Parameters:
  ///   - boundary: From the `Content-Type` header: 1 to 70 characters.
  ///   - headerSize: The longest headers of a part, in bytes.
  init(boundary: String, headerSize: Int) {
    delimiter = Array("\r\n--\(boundary)".utf8)
    self.headerSize = headerSize
  }

  /// Takes the next bytes and tells what they complete.
  mutating func feed(
    _ chunk: some Sequence<UInt8>, _ handle: (Event) throws(FormFault) -> Void
  ) throws(FormFault) {
    buffer.append(contentsOf: chunk)
    while try advance(handle) {}
    buffer.removeFirst(start)
    start = 0
  }

  /// - Throws: `truncated` when the last delimiter has not come.
  func finish() throws(FormFault) {
    guard stage == .epilogue else { throw .truncated }
  }

  /// - Returns: false when more bytes are needed.
  private mutating func advance(_ handle: (Event) throws(FormFault) -> Void) throws(FormFault) -> Bool {
    switch stage {
    case .preamble: try skipPreamble()
    case .delimited: try passDelimiter()
    case .header: try readHeader(handle)
    case .content: try readContent(handle)
    case .epilogue: skipAll()
    }
  }

  private mutating func skipPreamble() throws(FormFault) -> Bool {
    guard let found = position(of: delimiter) else {
      guard buffer.count - start < headerSize + delimiter.count else { throw .boundary }
      return false
    }
    guard found - start <= headerSize else { throw .boundary }
    start = found + delimiter.count
    stage = .delimited
    return true
  }

  private mutating func passDelimiter() throws(FormFault) -> Bool {
    guard buffer.count - start >= 2 else { return false }
    let pair = buffer[start..<(start + 2)]
    if pair.elementsEqual("--".utf8) {
      stage = .epilogue
    } else if pair.elementsEqual("\r\n".utf8) {
      stage = .header
    } else {
      throw .boundary
    }
    start += 2
    return true
  }

  private mutating func readHeader(_ handle: (Event) throws(FormFault) -> Void) throws(FormFault) -> Bool {
    let ending = Array("\r\n\r\n".utf8)
    guard let end = position(of: ending) else {
      guard buffer.count - start < headerSize + ending.count else { throw .partHeader }
      return false
    }
    guard end - start <= headerSize else { throw .partHeader }
    try handle(.part(PartHeader(parsing: buffer[start..<end])))
    start = end + ending.count
    stage = .content
    return true
  }

  private mutating func readContent(_ handle: (Event) throws(FormFault) -> Void) throws(FormFault) -> Bool {
    guard let end = position(of: delimiter) else {
      // All but what may be the beginning of a delimiter.
      let safe = buffer.count - (delimiter.count - 1)
      if safe > start {
        try handle(.content(buffer[start..<safe]))
        start = safe
      }
      return false
    }
    if end > start { try handle(.content(buffer[start..<end])) }
    try handle(.partEnd)
    start = end + delimiter.count
    stage = .delimited
    return true
  }

  private mutating func skipAll() -> Bool {
    start = buffer.count
    return false
  }

  /// Where `pattern`, which begins with a carriage return, first stands in what is not consumed.
  private func position(of pattern: [UInt8]) -> Int? {
    buffer.withUnsafeBufferPointer { bytes in
      var index = start
      let last = bytes.count - pattern.count
      while index <= last {
        if bytes[index] == UInt8(ascii: "\r"), bytes[index..<(index + pattern.count)].elementsEqual(pattern) {
          return index
        }
        index += 1
      }
      return nil
    }
  }
}
