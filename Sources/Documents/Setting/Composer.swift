/// Turns the blocks of a layout and the values of an act into pieces that pages are made of. Confined to one rendering.
struct Composer {
  let layout: Layout
  let filling: Filling
  let shaper: Shaper

  /// Sizes follow from the page's own, so that a layout names one.
  var size: Double { layout.page.size }
  var colours: Palette { layout.colours }
  /// The space between two blocks.
  var gap: Double { size * 1.3 }

  /// - Parameter width: of the column, in points.
  func sections(
    _ blocks: [Block], width: Double, under parent: StructureElement
  ) throws(DocumentError) -> [Section] {
    var sections: [Section] = []
    var pieces: [Piece] = []
    var needsSpace = false
    for block in blocks where filling.shows(block.when) {
      if needsSpace, !block.content.isSpacer { pieces.append(.space(gap)) }
      // A heading brings its own distance, and a spacer is one.
      needsSpace = !block.content.isSpacer && !block.content.isHeading
      if case .columns(let columns) = block.content {
        if !pieces.isEmpty { sections.append(.pieces(pieces)) }
        pieces = []
        sections.append(try section(columns, width: width, under: parent))
      } else {
        pieces += try self.pieces(block.content, width: width, under: parent)
      }
    }
    if !pieces.isEmpty { sections.append(.pieces(pieces)) }
    return sections
  }

  private func pieces(
    _ content: Block.Content, width: Double, under parent: StructureElement
  ) throws(DocumentError) -> [Piece] {
    switch content {
    case .arms(let block): try pieces(block, width: width, under: parent)
    case .title(let block): try pieces(block, width: width, under: parent)
    case .heading(let block): try pieces(block, width: width, under: parent)
    case .paragraph(let block): try pieces(block, width: width, under: parent)
    case .fields(let block): try pieces(block, width: width, under: parent)
    case .table(let block): try pieces(block, width: width, under: parent)
    case .mentions(let block): try pieces(block, width: width, under: parent)
    case .qr(let block): try pieces(block, width: width, under: parent)
    case .signature(let block): try pieces(block, width: width, under: parent)
    case .spacer(let height): [.space(height * Measure.millimetre)]
    case .rule: [rule(width: width)]
    case .columns: []
    }
  }

  private func section(
    _ block: ColumnsBlock, width: Double, under parent: StructureElement
  ) throws(DocumentError) -> Section {
    let gap = block.gap * Measure.millimetre
    let taken = block.columns.reduce(0) { $0 + ($1.width ?? 0) } * Measure.millimetre
    let free = block.columns.count { $0.width == nil }
    let rest = max(width - taken - gap * Double(block.columns.count - 1), 0) / Double(max(free, 1))
    var columns: [(x: Double, sections: [Section])] = []
    var rules: [Double] = []
    var x = 0.0
    for column in block.columns {
      if x > 0 { rules.append(x - gap / 2) }
      let width = column.width.map { $0 * Measure.millimetre } ?? rest
      columns.append((x, try sections(column.blocks, width: width, under: parent)))
      x += width + gap
    }
    return .columns(columns, rule: block.isRuled ? ColumnRule(x: rules, colour: colours.rule) : nil)
  }

  private func rule(width: Double) -> Piece {
    let line = Mark.Content.line(width: width, height: 0, weight: Composer.hairline)
    return Piece(height: Composer.hairline, marks: [Mark(content: line, x: 0, y: 0, colour: colours.rule)])
  }

  static let hairline = 0.5
}

extension Block.Content {
  fileprivate var isSpacer: Bool { if case .spacer = self { true } else { false } }

  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
