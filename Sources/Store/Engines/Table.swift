/// A table of the catalogue.
struct Table: Hashable {
  let name: String
  let columns: [String]

  /// The name between quotes, as the catalogue gave it.
  var quotedName: String { Table.quoted(name) }

  var quotedColumns: String { columns.map(Table.quoted).joined(separator: ", ") }

  static func quoted(_ identifier: String) -> String {
    "\"" + identifier.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
