import Pack
import Vocabulary

/// One row of a CSV file of a country pack, whose fields are read into types; what is wrong goes to the collector.
struct FactRow {
  let row: CSVRow
  let columns: [String: CSVColumn]
  let file: String
  let faults: Faults

  /// Reads a file row by row; missing columns and rows that cannot be read become faults.
  static func each(
    in table: CSVTable, named file: String, columns names: [String], faults: Faults, _ body: (FactRow) -> Void
  ) {
    guard let found = table.columns(names, named: file, faults: faults) else { return }
    let columns = Dictionary(uniqueKeysWithValues: zip(names, found))
    let unknown = table.columns.filter { !names.contains($0) }
    for name in unknown {
      let position = Position(file: file, line: 1, column: 1)
      faults.add(
        "there is no column `\(name)`", fix: "remove it; the columns are \(names.joined(separator: ", "))", at: position
      )
    }
    table.eachRow(named: file, faults: faults) { row in
      body(FactRow(row: row, columns: columns, file: file, faults: faults))
    }
  }

  /// The text of a column without white space around it.
  func text(_ name: String) -> String {
    columns[name].map { Folding.normalised(row[$0]) } ?? ""
  }

  func position(_ name: String) -> Position {
    columns[name].map { row.position(of: $0, file: file) } ?? Position(file: file, line: row.line, column: 1)
  }

  func fault(_ message: String, fix: String, at name: String) {
    faults.add(message, fix: fix, at: position(name))
  }

  /// A field that must be there.
  func required<Value>(_ name: String, _ expectation: String, _ read: (String) -> Value?) -> Value? {
    let text = text(name)
    if !text.isEmpty, let value = read(text) { return value }
    fault(
      "expected \(expectation), found \(text.isEmpty ? "nothing" : "`\(text.prefix(40))`")",
      fix: "write \(expectation)", at: name)
    return nil
  }

  /// A field that may be empty: the outer nil is a fault.
  func optional<Value>(_ name: String, _ expectation: String, _ read: (String) -> Value?) -> Value?? {
    text(name).isEmpty ? .some(nil) : required(name, expectation, read).map { .some($0) }
  }

  /// A field with several values between `|`.
  func list<Value>(_ name: String, _ expectation: String, _ read: (String) -> Value?) -> [Value]? {
    let parts = text(name).split(separator: "|").map { Folding.normalised(String($0)) }
    let values = parts.compactMap(read)
    guard values.count == parts.count else {
      fault("expected \(expectation) between `|`", fix: "correct the list", at: name)
      return nil
    }
    return values
  }

  func day(_ name: String) -> Day?? {
    optional(name, "a day such as 2026-11-21") { Day(iso: $0) }
  }

  /// The columns `valid_from` and `valid_to`.
  func period() -> Period? {
    guard let first = day("valid_from"), let last = day("valid_to") else { return nil }
    guard let period = Period(first: first, last: last) else {
      fault("the last day lies before the first", fix: "exchange them", at: "valid_to")
      return nil
    }
    return period
  }

  /// The columns `source` and `status`.
  func provenance() -> Provenance? {
    let source = required("source", "the mark of a source, such as S9") { $0 }
    let status = required("status", "one of confirmed, to-confirm, policy") { Provenance.Status(rawValue: $0) }
    guard let source, let status else { return nil }
    return Provenance(source: source, status: status)
  }
}
