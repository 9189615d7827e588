/// Rows in columns; on a phone each row becomes a card whose cells bear the heads of their columns.
///
/// ```swift
/// DataTable(Phrase("access.caption"), entries) {
///   Column(Phrase("access.when")) { $0.date }
///   Column(Phrase("access.who")) { $0.agent }
/// }
/// ```
struct DataTable<Row>: HTML {
  private let caption: Words
  private let rows: [Row]
  private let columns: [Column<Row>]

  init(_ caption: some Sayable, _ rows: [Row], @ColumnBuilder<Row> columns: () -> [Column<Row>]) {
    self.caption = caption.words
    self.rows = rows
    self.columns = columns()
  }

  func write(to page: inout HTMLWriter) {
    let heads = columns.map { $0.head.string(in: page.setting) }
    page.write {
      table(.class("cards"), .role(.table)) {
        Portal.caption { caption }
        thead {
          tr(.role(.row)) {
            for column in columns {
              th(.scope(.column), .role(.columnHeader), .class("num", if: column.isNumber)) { column.head }
            }
          }
        }
        tbody(.role(.rowgroup)) {
          for row in rows {
            tr(.role(.row)) {
              for (column, head) in zip(columns, heads) {
                td(.role(.cell), .caption(head), .class("num", if: column.isNumber)) {
                  CellContent { column.cell(row, &$0) }
                }
              }
            }
          }
        }
      }
    }
  }
}

private struct CellContent: HTML {
  let content: (inout HTMLWriter) -> Void

  func write(to page: inout HTMLWriter) { content(&page) }
}
