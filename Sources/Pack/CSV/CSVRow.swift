/// One row of a CSV table, with the number of the line on which it begins.
public struct CSVRow: Sendable {
  /// From 1; a row with line breaks inside quotes covers several lines.
  public let line: Int
  let bytes: [UInt8]
  let start: Int
  let fields: [Field]

  /// The bytes of a field between its quotes, relative to the row's first byte.
  struct Field: Sendable {
    let start: UInt32
    let end: UInt32
    /// Whether `""` stands in it.
    let hasDoubledQuotes: Bool
  }

  /// The text in a column, as written, without quotes. A column of another table that this one does not have is empty.
  public subscript(column: CSVColumn) -> String {
    fields.indices.contains(column.index) ? text(of: fields[column.index]) : ""
  }

  /// All texts of the row.
  public var texts: [String] { fields.map { text(of: $0) } }

  /// Where a field stands: its first character, or its opening quote.
  public func position(of column: CSVColumn, file: String) -> Position {
    guard fields.indices.contains(column.index) else { return Position(file: file, line: line, column: 1) }
    var offset = start + Int(fields[column.index].start)
    if offset > start, bytes[offset - 1] == CSVRows.quote { offset -= 1 }
    let place = CSVRows.place(of: offset, in: bytes, from: start, line: line)
    return Position(file: file, line: place.line, column: place.column)
  }

  private func text(of field: Field) -> String {
    let content = bytes[(start + Int(field.start))..<(start + Int(field.end))]
    guard field.hasDoubledQuotes else { return String(decoding: content, as: UTF8.self) }
    var single: [UInt8] = []
    single.reserveCapacity(content.count)
    var isSecond = false
    for byte in content {
      isSecond = byte == CSVRows.quote && !isSecond
      if byte != CSVRows.quote || isSecond { single.append(byte) }
    }
    return String(decoding: single, as: UTF8.self)
  }
}
