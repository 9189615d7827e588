/// One row of a result: a plain value that outlives its transaction.
public struct Row: Sendable {
  let columns: Columns
  let values: [SQLValue]

  /// The value of a column, by the column's name in lower case.
  ///
  ///     let opened: Date = try row.get("opened_at")
  ///
  /// Throws `noColumn`, or `unreadable` when the value is of another kind: an `Optional` is needed where `NULL` may
  /// stand.
  public func get<Value: SQLConvertible>(_ column: String, as type: Value.Type = Value.self) throws(StoreError) -> Value
  {
    guard let index = columns.index(of: column) else { throw .noColumn(column) }
    guard let value = Value(sqlValue: values[index]) else {
      throw .unreadable(column: column, wanted: "\(Value.self)")
    }
    return value
  }
}
