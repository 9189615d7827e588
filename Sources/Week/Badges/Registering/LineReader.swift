import Pack

/// The lines of a list with their numbers: a table's column `nom`, or each line whole.
struct LineReader {
  private enum Form {
    case table(CSVRows, CSVColumn)
    case lines(ArraySlice<ArraySlice<UInt8>>)
  }

  private var form: Form
  private var number = 0

  init(_ bytes: [UInt8]) {
    if let table = try? CSVTable(bytes), let column = table.columnIfPresent("nom") ?? table.columnIfPresent("Nom") {
      form = .table(table.rows, column)
    } else {
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let feed = UInt8(ascii: "\n")
      form = .lines(bytes[start...].split(separator: feed, omittingEmptySubsequences: false)[...])
    }
  }

  /// The next line that is not empty; its name is nil where it cannot be read.
  mutating func next() -> (line: Int, name: String?)? {
    switch form {
    case .table(var rows, let column):
      defer { form = .table(rows, column) }
      while true {
        do throws(CSVError) {
          guard let row = try rows.next() else { return nil }
          let name = row[column]
          if !name.isEmpty { return (row.line, name) }
        } catch {
          return (error.line, nil)
        }
      }
    case .lines(var lines):
      defer { form = .lines(lines) }
      while let line = lines.popFirst() {
        number += 1
        guard let text = String(validating: line, as: UTF8.self) else { return (number, nil) }
        let isHead = number == 1 && text.lowercased().filter { !$0.isWhitespace } == "nom"
        if !isHead, text.contains(where: { !$0.isWhitespace }) { return (number, text) }
      }
      return nil
    }
  }
}
