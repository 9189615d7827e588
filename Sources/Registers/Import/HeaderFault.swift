/// What is wrong with a column of an imported file.
public enum HeaderFault: Sendable, Hashable {
  /// No column for a field that every record needs.
  case missing(field: String)
  /// A column that is no field of the register.
  case unknown(column: String)
  /// Two columns for one field, by its name and by its label.
  case twice(field: String)
}

extension HeaderFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let field): "the column `\(field)` is missing — add it to the first line"
    case .unknown(let column): "the register has no field `\(column)` — remove the column, or correct its name"
    case .twice(let field): "two columns are for the field `\(field)` — remove one of them"
    }
  }
}
