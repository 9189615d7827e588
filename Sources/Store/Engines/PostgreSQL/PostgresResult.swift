import CPostgres

/// A result of libpq in binary form, freed with this object.
final class PostgresResult {
  let handle: OpaquePointer

  init(_ handle: OpaquePointer) {
    self.handle = handle
  }

  deinit { PQclear(handle) }

  var status: ExecStatusType { PQresultStatus(handle) }
  var count: Int32 { PQntuples(handle) }

  /// Rows inserted, changed or deleted.
  var changes: Int {
    PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0
  }

  /// What the server says that it did: `COMMIT`, or `ROLLBACK` when the transaction had failed.
  var tag: String {
    PQcmdStatus(handle).map { String(cString: $0) } ?? ""
  }

  func columns() -> Columns {
    Columns((0..<PQnfields(handle)).map { PQfname(handle, $0).map { String(cString: $0) } ?? "" })
  }

  func types() -> [Oid] {
    (0..<PQnfields(handle)).map { PQftype(handle, $0) }
  }

  func row(_ index: Int32, types: [Oid], columns: Columns) throws(StoreError) -> Row {
    var values: [SQLValue] = []
    values.reserveCapacity(types.count)
    var column: Int32 = 0
    for type in types {
      values.append(try value(row: index, column: column, type: type, in: columns))
      column += 1
    }
    return Row(columns: columns, values: values)
  }

  private func value(row: Int32, column: Int32, type: Oid, in columns: Columns) throws(StoreError) -> SQLValue {
    if PQgetisnull(handle, row, column) != 0 { return .null }
    let length = Int(PQgetlength(handle, row, column))
    let bytes = UnsafeRawBufferPointer(start: PQgetvalue(handle, row, column), count: length)
    guard let value = PostgresValue.read(bytes, as: type) else {
      throw .unreadable(column: columns.names[Int(column)], wanted: "PostgreSQL type \(type)")
    }
    return value
  }
}
