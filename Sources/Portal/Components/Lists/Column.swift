/// A column of a ``DataTable``.
struct Column<Row> {
  let head: Words
  /// Set to the end of the column, its figures under one another.
  let isNumber: Bool
  let cell: (Row, inout HTMLWriter) -> Void

  init<Content: HTML>(_ head: some Sayable, isNumber: Bool = false, @HTMLBuilder cell: @escaping (Row) -> Content) {
    self.head = head.words
    self.isNumber = isNumber
    self.cell = { row, page in cell(row).write(to: &page) }
  }
}

@resultBuilder
enum ColumnBuilder<Row> {
  static func buildExpression(_ column: Column<Row>) -> Column<Row> { column }

  static func buildBlock(_ columns: Column<Row>...) -> [Column<Row>] { columns }
}
