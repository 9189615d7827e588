/// A CSV file (RFC 4180) in UTF-8 with a header, separated by commas or semicolons, whose rows are read one by one.
///
/// A byte order mark, LF, CR LF and CR are accepted; empty lines are passed over. Rows cost memory only while they are held.
///
///     let table = try CSVTable(bytes)
///     let code = try table.column("code")
///     var rows = table.rows
///     while let row = try rows.next() { use(row[code], row.line) }
public struct CSVTable: Sendable {
  /// The longest row that is read, in bytes.
  public static let longestRow = 1 << 20

  /// The names in the header, without white space around them.
  public let columns: [String]
  /// What stands between fields: the comma or the semicolon, whichever is more frequent in the header.
  public let separator: Character
  /// The rows behind the header, from the first.
  public let rows: CSVRows

  public init(_ bytes: [UInt8]) throws(CSVError) {
    guard !UTF8Text.looksLikeUTF16(bytes) else { throw .utf16 }
    let start = bytes.starts(with: UTF8Text.mark) ? UTF8Text.mark.count : 0
    let separator = Self.separator(of: bytes[start...])
    var rows = CSVRows(bytes, from: start, separator: separator)
    guard let header = try rows.next() else { throw .empty }
    columns = header.texts.map { $0.trimmed }
    for (index, name) in columns.enumerated() {
      guard !name.isEmpty else { throw .unnamedColumn(number: index + 1) }
      guard !columns[..<index].contains(name) else { throw .duplicateColumn(name) }
    }
    rows.expectedCount = columns.count
    self.rows = rows
    self.separator = Character(Unicode.Scalar(separator))
  }

  /// A column of the header.
  public func column(_ name: String) throws(CSVError) -> CSVColumn {
    guard let column = columnIfPresent(name) else {
      throw .missingColumn(name, nearest: Spelling.nearest(to: name, among: columns))
    }
    return column
  }

  /// A column that a file may leave out.
  public func columnIfPresent(_ name: String) -> CSVColumn? {
    columns.firstIndex(of: name).map(CSVColumn.init)
  }

  /// The more frequent of comma and semicolon in the first line that is not empty, outside quotes.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var balance = 0
    var isQuoted = false
    for byte in bytes.drop(while: { $0 == CSVRows.lineFeed || $0 == CSVRows.carriageReturn }) {
      if byte == CSVRows.quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == CSVRows.lineFeed || byte == CSVRows.carriageReturn { break }
      if byte == UInt8(ascii: ",") { balance += 1 }
      if byte == UInt8(ascii: ";") { balance -= 1 }
    }
    return balance < 0 ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }
}

extension String {
  /// Without spaces and tabs at both ends.
  fileprivate var trimmed: String {
    var part = self[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
