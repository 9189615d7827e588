extension Composer {
  func pieces(_ block: TableBlock, width: Double, under parent: StructureElement) throws(DocumentError) -> [Piece] {
    let table = parent.add("Table")
    let shares = block.columns.reduce(0) { $0 + $1.share }
    let widths = block.columns.map { width * $0.share / shares }
    let heading = try heading(of: block, widths: widths, under: table)
    let rows = try filling.rows(of: block.rows)
    guard !rows.isEmpty else { return [heading, try empty(block, width: width, under: table)] }
    var pieces = [heading]
    for row in rows { pieces += try self.pieces(row: row, widths: widths, heading: heading, under: table) }
    return pieces
  }

  private func heading(
    of block: TableBlock, widths: [Double], under table: StructureElement
  ) throws(DocumentError) -> Piece {
    let row = table.add("TR")
    var cells: [(ShapedText, StructureElement)] = []
    for (column, width) in zip(block.columns, widths) {
      let text = try shape(column.heading, TextStyle(size: size * 0.78, isBold: true), width: width - 2 * padding)
      cells.append((text, row.add("TH", attributes: "/A<</O/Table/Scope/Column>>")))
    }
    var piece = grid(cells, widths: widths)
    let width = widths.reduce(0, +)
    let tint = Mark(
      content: .fill(width: width, height: piece.height), x: 0, y: 0, colour: Colour(red: 242, green: 243, blue: 241))
    piece.marks.insert(tint, at: 0)
    piece.keepsNext = true
    return piece
  }

  /// One piece, or several where the row is higher than half a page: its lines then pass from piece to piece.
  private func pieces(
    row: [String], widths: [Double], heading: Piece, under table: StructureElement
  ) throws(DocumentError) -> [Piece] {
    let element = table.add("TR")
    var cells: [(text: ShapedText, element: StructureElement)] = []
    for (text, width) in zip(row, widths) {
      cells.append((try shape(text, TextStyle(size: size * 0.88), width: width - 2 * padding), element.add("TD")))
    }
    let most = 24
    let lines = cells.reduce(1) { max($0, $1.text.lines.count) }
    return stride(from: 0, to: lines, by: most).map { start in
      let part = cells.map { cell in
        (ShapedText(lines: Array(cell.text.lines.dropFirst(start).prefix(most))), cell.element)
      }
      var piece = grid(part, widths: widths)
      piece.heading = [Piece(height: heading.height, marks: heading.marks.map(\.asDecoration))]
      return piece
    }
  }

  private func empty(_ block: TableBlock, width: Double, under table: StructureElement) throws(DocumentError) -> Piece {
    let row = table.add("TR")
    switch block.empty {
    case .text(let template):
      let text = try shape(template, TextStyle(size: size), width: width - 2 * padding)
      return grid([(text, row.add("TD"))], widths: [width])
    case .oblique(let alternative):
      let height = 55 * Measure.millimetre
      let figure = row.add("TD").add("Figure", alternative: try filling.text(of: alternative))
      let line = Mark.Content.line(width: width, height: -height, weight: 1.2)
      let mark = Mark(content: line, x: 0, y: height, colour: colours.ink, element: figure)
      return Piece(height: height, marks: [mark] + frame(widths: [width], height: height))
    }
  }

  private var padding: Double { size * 0.5 }

  /// Cells side by side between thin lines.
  private func grid(_ cells: [(ShapedText, StructureElement)], widths: [Double]) -> Piece {
    let height = cells.reduce(0) { max($0, $1.0.height) } + padding * 1.4
    var marks: [Mark] = []
    var x = 0.0
    for ((text, element), width) in zip(cells, widths) {
      marks += self.marks(
        text, x: x + padding, y: padding * 0.7, width: width - 2 * padding, colour: colours.ink, element: element)
      x += width
    }
    return Piece(height: height, marks: marks + frame(widths: widths, height: height))
  }

  private func frame(widths: [Double], height: Double) -> [Mark] {
    let width = widths.reduce(0, +)
    var marks = [0, height].map { y in
      Mark(content: .line(width: width, height: 0, weight: Composer.hairline), x: 0, y: y, colour: colours.rule)
    }
    var x = 0.0
    for side in [0] + widths {
      x += side
      marks.append(
        Mark(content: .line(width: 0, height: height, weight: Composer.hairline), x: x, y: 0, colour: colours.rule))
    }
    return marks
  }
}
