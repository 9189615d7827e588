extension Composer {
  /// A definition list (ISO 32000-1 Table 336: `Lbl` the term, `LBody` what it stands for).
  func pieces(_ block: FieldsBlock, width: Double, under parent: StructureElement) throws(DocumentError) -> [Piece] {
    let list = parent.add("L")
    let gutter = size * 1.6
    let column = (width - gutter * Double(block.columns - 1)) / Double(block.columns)
    var pieces: [Piece] = []
    for row in rows(of: block) {
      var piece = Piece(height: 0)
      var x = 0.0
      for item in row {
        let span = Double(item.span)
        let cell = try cell(item, width: column * span + gutter * (span - 1), under: list.add("LI"))
        piece.marks += cell.marks.map { $0.moved(x: x, y: 0) }
        piece.height = max(piece.height, cell.height)
        x += (column + gutter) * span
      }
      if !pieces.isEmpty { pieces.append(.space(size * 0.75)) }
      pieces.append(piece)
    }
    return pieces
  }

  private func cell(
    _ item: FieldsBlock.Item, width: Double, under entry: StructureElement
  ) throws(DocumentError) -> Piece {
    let label = try shape(item.label, TextStyle(size: size * 0.76), width: width)
    let style = TextStyle(size: size * (item.isStrong ? 1.25 : 1.05), isBold: item.isStrong)
    var value = try shape(item.value, style, width: width)
    if value.lines.isEmpty { value = try shaper.shapeFixed("—", style, width: width) }
    let labelMarks = marks(label, width: width, colour: colours.label, element: entry.add("Lbl"))
    // The value begins under its label, in whichever direction it reads.
    let valueMarks = marks(value, y: label.height, width: value.width, colour: colours.ink, element: entry.add("LBody"))
    return Piece(height: label.height + value.height, marks: labelMarks + valueMarks)
  }

  /// The items that are shown, in rows of the grid.
  private func rows(of block: FieldsBlock) -> [[FieldsBlock.Item]] {
    var rows: [[FieldsBlock.Item]] = []
    var taken = block.columns
    for item in block.items where filling.shows(item.when) {
      if taken + item.span > block.columns {
        rows.append([])
        taken = 0
      }
      rows[rows.count - 1].append(item)
      taken += item.span
    }
    return rows
  }
}
