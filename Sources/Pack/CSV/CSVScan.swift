/// Finds the fields of one row. Each byte is looked at once.
struct CSVScan {
  /// How the scan of a row ended: well, or at a byte that is wrong.
  enum Ending: Equatable {
    case row
    case problem(Problem, at: Int)
  }

  enum Problem {
    case unterminatedQuote, strayQuote, textAfterQuote, controlCharacter
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private let start: Int
  /// Behind the row and its line break, once it ended.
  private(set) var at: Int
  var fields: [CSVRow.Field] = []
  private(set) var lineBreaks = 0
  private var union: UInt8 = 0

  init(_ bytes: [UInt8], from start: Int, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    self.start = start
    at = start
  }

  /// Whether a byte of the row is not ASCII, so that its encoding must be checked.
  var hasHighBytes: Bool { union >= 0x80 }

  mutating func run() -> Ending {
    while true {
      let isQuoted = at < bytes.count && bytes[at] == CSVRows.quote
      if let problem = isQuoted ? scanQuoted() : scanPlain() { return problem }
      guard at < bytes.count, bytes[at] == separator else {
        passLineBreak()
        return .row
      }
      at += 1
    }
  }

  /// After a problem: goes behind the line in which it was found.
  mutating func skipLine() {
    while at < bytes.count, bytes[at] != CSVRows.lineFeed, bytes[at] != CSVRows.carriageReturn { at += 1 }
    passLineBreak()
  }

  private mutating func scanPlain() -> Ending? {
    let first = at
    var offset = at
    var union = union
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == separator || byte == CSVRows.quote { break }
      if byte < 0x20 && byte != 0x09 { break }
      union |= byte
      offset += 1
    }
    self.union = union
    at = offset
    guard offset < bytes.count, bytes[offset] != separator else { return append(first, offset, false) }
    switch bytes[offset] {
    case CSVRows.lineFeed, CSVRows.carriageReturn: return append(first, offset, false)
    case CSVRows.quote: return .problem(.strayQuote, at: offset)
    default: return .problem(.controlCharacter, at: offset)
    }
  }

  private mutating func scanQuoted() -> Ending? {
    let opening = at
    var hasDoubledQuotes = false
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == CSVRows.quote {
        guard at + 1 < bytes.count, bytes[at + 1] == CSVRows.quote else {
          return closeQuoted(opening, hasDoubledQuotes)
        }
        hasDoubledQuotes = true
        at += 2
      } else if byte == CSVRows.lineFeed || byte == CSVRows.carriageReturn {
        passLineBreak()
      } else if byte < 0x20 && byte != 0x09 {
        return .problem(.controlCharacter, at: at)
      } else {
        union |= byte
        at += 1
      }
    }
    return .problem(.unterminatedQuote, at: opening)
  }

  private mutating func closeQuoted(_ opening: Int, _ hasDoubledQuotes: Bool) -> Ending? {
    let closing = at
    at += 1
    if at < bytes.count, bytes[at] != separator, bytes[at] != CSVRows.lineFeed, bytes[at] != CSVRows.carriageReturn {
      return .problem(.textAfterQuote, at: at)
    }
    return append(opening + 1, closing, hasDoubledQuotes)
  }

  /// A row longer than `CSVTable.longestRow` is thrown away, so offsets that do not fit never serve.
  private mutating func append(_ first: Int, _ end: Int, _ hasDoubledQuotes: Bool) -> Ending? {
    fields.append(
      CSVRow.Field(
        start: UInt32(truncatingIfNeeded: first - start), end: UInt32(truncatingIfNeeded: end - start),
        hasDoubledQuotes: hasDoubledQuotes))
    return nil
  }

  private mutating func passLineBreak() {
    guard at < bytes.count else { return }
    let isPair = bytes[at] == CSVRows.carriageReturn && at + 1 < bytes.count && bytes[at + 1] == CSVRows.lineFeed
    at += isPair ? 2 : 1
    lineBreaks += 1
  }
}
