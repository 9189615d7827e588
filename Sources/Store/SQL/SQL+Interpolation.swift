extension SQL: ExpressibleByStringInterpolation {
  public init(stringLiteral literal: String) {
    self.init(raw: literal)
  }

  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.statement
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var statement: SQL

    public init(literalCapacity: Int, interpolationCount: Int) {
      statement = SQL(literalCapacity: literalCapacity, values: interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) {
      statement.append(raw: literal)
    }

    /// Binds a value.
    public mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value) {
      statement.append(value.sqlValue)
    }

    /// Binds a value, or `NULL`.
    public mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
      statement.append(value.sqlValue)
    }

    /// Puts a part of a statement in place, with its own values.
    public mutating func appendInterpolation(_ part: SQL) {
      statement += part
    }

    /// Binds each value of a list, in parentheses, for `IN`: `WHERE id IN \(list: ids)`. An empty list is `(NULL)`,
    /// which nothing is in; so do not negate a list that may be empty.
    public mutating func appendInterpolation<Values: Sequence>(list values: Values)
    where Values.Element: SQLConvertible {
      var separator = "("
      for value in values {
        statement.append(raw: separator)
        statement.append(value.sqlValue)
        separator = ", "
      }
      statement.append(raw: separator == "(" ? "(NULL)" : ")")
    }
  }
}
