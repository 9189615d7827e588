/// What is wrong with a CSV file (RFC 4180), and on which line. Lines and columns begin at 1.
public enum CSVError: Error, Sendable, Hashable {
  /// The file has no header.
  case empty
  /// The file is UTF-16 or binary.
  case utf16
  /// A byte is not UTF-8; most likely the file is Latin-1 or Windows-1252.
  case notUTF8(line: Int, column: Int)
  /// UTF-8 was read as Latin-1 and written again (`Ã©` for `é`), or characters were lost (`�`).
  case damagedText(line: Int, column: Int)
  /// A control character other than a tab.
  case controlCharacter(line: Int, column: Int)
  /// A quoted field that begins here is not closed before the end of the file.
  case unterminatedQuote(line: Int, column: Int)
  /// A quote stands inside a field that does not begin with one.
  case strayQuote(line: Int, column: Int)
  /// Text stands between a closing quote and the next separator.
  case textAfterQuote(line: Int, column: Int)
  /// A row has more or fewer fields than the header.
  case wrongColumnCount(line: Int, expected: Int, found: Int)
  /// A row is longer than `CSVTable.longestRow`.
  case rowTooLong(line: Int)
  /// A column has no name.
  case unnamedColumn(number: Int)
  /// Two columns have the same name.
  case duplicateColumn(String)
  /// A column that is needed is not there; `nearest` may be what was meant.
  case missingColumn(String, nearest: String?)
}

extension CSVError {
  /// The line of the file, or 1 where the whole file or its header is meant.
  public var line: Int {
    switch self {
    case .empty, .utf16, .unnamedColumn, .duplicateColumn, .missingColumn: 1
    case .notUTF8(let line, _), .damagedText(let line, _), .controlCharacter(let line, _),
      .unterminatedQuote(let line, _),
      .strayQuote(let line, _), .textAfterQuote(let line, _), .wrongColumnCount(let line, _, _), .rowTooLong(let line):
      line
    }
  }

  /// The column of the line, or 1 where the whole row is meant.
  public var column: Int {
    switch self {
    case .notUTF8(_, let column), .damagedText(_, let column), .controlCharacter(_, let column),
      .unterminatedQuote(_, let column), .strayQuote(_, let column), .textAfterQuote(_, let column):
      column
    default: 1
    }
  }
}
