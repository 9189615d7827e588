import Pack
import Vocabulary

/// Which column of a file is which field of a register. A column bears the name of the field, or its label in French.
struct ImportColumns: Sendable {
  let columns: [(field: String, column: CSVColumn)]

  init(_ table: CSVTable, for definition: RegisterDefinition) throws(RegisterError) {
    var columns: [(field: String, column: CSVColumn)] = []
    var faults: [HeaderFault] = []
    for name in table.columns {
      guard let column = table.columnIfPresent(name), let field = Self.field(of: name, in: definition) else {
        faults.append(.unknown(column: String(name.prefix(64))))
        continue
      }
      if columns.contains(where: { $0.field == field }) {
        faults.append(.twice(field: field))
      } else {
        columns.append((field, column))
      }
    }
    for field in definition.fields where field.isRequired && !columns.contains(where: { $0.field == field.id }) {
      faults.append(.missing(field: field.id))
    }
    guard faults.isEmpty else { throw .badHeader(faults) }
    self.columns = columns
  }

  func values(of row: CSVRow) -> [String: String] {
    var values: [String: String] = [:]
    for (field, column) in columns { values[field] = row[column] }
    return values
  }

  /// Where a field stands in a row; the row's beginning for one without a column.
  func position(of field: String, in row: CSVRow) -> (line: Int, column: Int) {
    guard let column = columns.first(where: { $0.field == field })?.column else { return (row.line, 1) }
    let position = row.position(of: column, file: "")
    return (position.line, position.column)
  }

  private static func field(of name: String, in definition: RegisterDefinition) -> String? {
    if let field = definition.field(name) { return field.id }
    let key = Folding.key(name)
    return definition.fields.first { Folding.key($0.label.french) == key }?.id
  }
}
