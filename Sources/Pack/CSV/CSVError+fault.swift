extension CSVError {
  /// The error as a fault of a pack's file.
  public func fault(in file: String) -> Fault {
    let (message, fix) = words
    return Fault(message, fix: fix, at: Position(file: file, line: line, column: column))
  }

  private var words: (message: String, fix: String) {
    switch self {
    case .empty: ("the file has no header", "write the names of the columns on its first line")
    case .utf16: ("the file is UTF-16 or binary, not UTF-8", "save it as \"CSV UTF-8\"")
    case .notUTF8:
      ("this character is not UTF-8; the file may be Latin-1 or Windows-1252", "save the file as \"CSV UTF-8\"")
    case .damagedText: ("this text was damaged by a wrong encoding", "export the file again, as UTF-8")
    case .controlCharacter: ("a control character stands here", "remove it")
    case .unterminatedQuote: ("the quoted field that begins here is not closed", "write `\"` at its end")
    case .strayQuote:
      ("a quote stands inside a field without quotes", "quote the whole field and write `\"\"` for the quote")
    case .textAfterQuote:
      ("text stands behind the closing quote of a field", "write `\"\"` for a quote inside the field")
    case .wrongColumnCount(_, let expected, let found):
      (
        "this row has \(found) fields, and the header has \(expected)",
        "correct the separators, or quote the field that holds one"
      )
    case .rowTooLong: ("this row has more than \(CSVTable.longestRow) bytes", "look for a quote that is not closed")
    case .unnamedColumn(let number): ("column \(number) has no name", "name it in the header")
    case .duplicateColumn(let name): ("two columns are named `\(name)`", "rename one of them")
    case .missingColumn(let name, let nearest):
      ("the column `\(name)` is missing", nearest.map { "rename `\($0)`" } ?? "add it to the header")
    }
  }
}
