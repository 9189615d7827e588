/// The rows of a CSV table, from where the last one ended. Copies go on independently.
public struct CSVRows: Sendable {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  private let bytes: [UInt8]
  private let separator: UInt8
  /// The next byte, always the first of a line; and that line's number.
  private var at: Int
  private var line = 1
  /// The number of columns in the header; nil while the header itself is read.
  var expectedCount: Int?

  init(_ bytes: [UInt8], from start: Int, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    at = start
  }

  /// How far the reading is, in bytes, for a progress bar.
  public var offset: Int { at }

  /// The next row, or nil at the end.
  ///
  /// After an error the next call goes on behind the bad row: with the next line, or nowhere after an unterminated quote.
  public mutating func next() throws(CSVError) -> CSVRow? {
    skipEmptyLines()
    guard at < bytes.count else { return nil }
    let start = at
    let firstLine = line
    var scan = CSVScan(bytes, from: start, separator: separator)
    scan.fields.reserveCapacity(expectedCount ?? 16)
    let ending = scan.run()
    if ending != .row { scan.skipLine() }
    at = scan.at
    line += scan.lineBreaks
    if let error = error(ending, firstLine, start) { throw error }
    guard at - start <= CSVTable.longestRow else { throw .rowTooLong(line: firstLine) }
    if scan.hasHighBytes { try checkText(start..<at, firstLine) }
    if let expectedCount, scan.fields.count != expectedCount {
      throw .wrongColumnCount(line: firstLine, expected: expectedCount, found: scan.fields.count)
    }
    return CSVRow(line: firstLine, bytes: bytes, start: start, fields: scan.fields)
  }

  private mutating func skipEmptyLines() {
    while at < bytes.count, bytes[at] == Self.lineFeed || bytes[at] == Self.carriageReturn {
      let isPair = bytes[at] == Self.carriageReturn && at + 1 < bytes.count && bytes[at + 1] == Self.lineFeed
      at += isPair ? 2 : 1
      line += 1
    }
  }

  private func error(_ ending: CSVScan.Ending, _ firstLine: Int, _ start: Int) -> CSVError? {
    guard case .problem(let problem, let offset) = ending else { return nil }
    let place = Self.place(of: offset, in: bytes, from: start, line: firstLine)
    return switch problem {
    case .unterminatedQuote: .unterminatedQuote(line: place.line, column: place.column)
    case .strayQuote: .strayQuote(line: place.line, column: place.column)
    case .textAfterQuote: .textAfterQuote(line: place.line, column: place.column)
    case .controlCharacter: .controlCharacter(line: place.line, column: place.column)
    }
  }

  private func checkText(_ row: Range<Int>, _ firstLine: Int) throws(CSVError) {
    if let offset = UTF8Text.firstInvalid(in: bytes, row) {
      let place = Self.place(of: offset, in: bytes, from: row.lowerBound, line: firstLine)
      throw .notUTF8(line: place.line, column: place.column)
    }
    if let offset = UTF8Text.firstDamaged(in: bytes, row) {
      let place = Self.place(of: offset, in: bytes, from: row.lowerBound, line: firstLine)
      throw .damagedText(line: place.line, column: place.column)
    }
  }

  /// The line and the column, in characters, of an offset in a row.
  static func place(of offset: Int, in bytes: [UInt8], from start: Int, line: Int) -> (line: Int, column: Int) {
    var line = line
    var lineStart = start
    for index in start..<offset where bytes[index] == lineFeed || bytes[index] == carriageReturn {
      // Of CR LF only the LF counts.
      if bytes[index] == carriageReturn, index + 1 < bytes.count, bytes[index + 1] == lineFeed { continue }
      line += 1
      lineStart = index + 1
    }
    return (line, String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1)
  }
}
