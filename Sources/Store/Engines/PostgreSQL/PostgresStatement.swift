import CPostgres

/// A statement that the server has prepared for one connection.
final class PostgresStatement {
  let name: String
  /// The shape of its rows, read from the first result.
  var columns: Columns?
  var types: [Oid] = []

  init(name: String) {
    self.name = name
  }

  /// The same text is another statement with values of other types.
  struct Key: Hashable {
    let text: String
    let types: [Oid]
  }
}
