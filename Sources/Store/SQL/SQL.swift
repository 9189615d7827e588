/// A statement whose values are bound, never concatenated.
///
///     let dossier: SQL = "SELECT state FROM procedures_dossier WHERE id = \(id)"
///
/// Each `\(value)` becomes a parameter. There is no way to interpolate text as SQL: parts of statements are `SQL`
/// themselves and are joined with `+`, `+=` or by interpolation. The same text runs on both engines; names of columns
/// are in lower case.
public struct SQL: Sendable, Hashable {
  /// The statement, with `?` where a value stands (SQLite's own mark, so that it runs there as it is).
  private(set) var text: String
  private(set) var values: [SQLValue]
  /// Offsets in the UTF-8 of `text` of each value's mark, ascending: a `?` within a quoted literal is none.
  private(set) var marks: [Int]

  init(raw text: String) {
    self.text = text
    values = []
    marks = []
  }

  init(literalCapacity: Int, values count: Int) {
    text = ""
    text.reserveCapacity(literalCapacity + count)
    values = []
    values.reserveCapacity(count)
    marks = []
    marks.reserveCapacity(count)
  }

  mutating func append(raw part: String) {
    text += part
  }

  mutating func append(_ value: SQLValue) {
    marks.append(text.utf8.count)
    values.append(value)
    text += "?"
  }

  public static func += (statement: inout SQL, part: SQL) {
    let offset = statement.text.utf8.count
    statement.text += part.text
    statement.values += part.values
    for mark in part.marks { statement.marks.append(offset + mark) }
  }

  public static func + (first: SQL, second: SQL) -> SQL {
    var statement = first
    statement += second
    return statement
  }
}
