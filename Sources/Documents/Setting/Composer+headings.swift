extension Composer {
  func pieces(_ block: ArmsBlock, width: Double, under parent: StructureElement) throws(DocumentError) -> [Piece] {
    let name = TextStyle(size: size * 1.05, isBold: true, tracking: size * 0.12)
    let state = try shape(block.state, name, width: width)
    let motto = try shape(block.motto, TextStyle(size: size * 0.82, isItalic: true), width: width)
    let bar = (width: size * 5.4, height: size * 0.3)
    let barX =
      switch block.align {
      case .start: 0.0
      case .centre: (width - bar.width) / 2
      case .end: width - bar.width
      }
    var marks: [Mark] = []
    let figure = parent.add("Figure", alternative: try filling.text(of: block.alternative))
    for (index, colour) in colours.flag.enumerated() {
      let band = bar.width / Double(colours.flag.count)
      let fill = Mark.Content.fill(width: band, height: bar.height)
      marks.append(Mark(content: fill, x: barX + band * Double(index), y: 0, colour: colour, element: figure))
    }
    var y = bar.height + size * 0.5
    for (text, colour) in [(state, colours.ink), (motto, colours.label)] {
      marks += self.marks(text, y: y, width: width, align: block.align, colour: colour, element: parent.add("P"))
      y += text.height
    }
    return [Piece(height: y, marks: marks)]
  }

  func pieces(_ block: TitleBlock, width: Double, under parent: StructureElement) throws(DocumentError) -> [Piece] {
    let title = try shape(block.text, TextStyle(size: size * 2.1, isBold: true), width: width)
    let subtitle = try shape(block.subtitle, TextStyle(size: size * 1.1), width: width)
    let head = marks(title, width: width, align: block.align, colour: colours.ink, element: parent.add("H1"))
    guard !subtitle.lines.isEmpty else { return [Piece(height: title.height, marks: head)] }
    let below = marks(
      subtitle, y: title.height + size * 0.1, width: width, align: block.align, colour: colours.label,
      element: parent.add("P"))
    return [Piece(height: title.height + size * 0.1 + subtitle.height, marks: head + below)]
  }

  func pieces(_ block: HeadingBlock, width: Double, under parent: StructureElement) throws(DocumentError) -> [Piece] {
    [try heading(block.text, width: width, under: parent), .space(size * 0.7, keepsNext: true)]
  }

  /// A second-level heading over a thin line.
  func heading(_ text: Template, width: Double, under parent: StructureElement) throws(DocumentError) -> Piece {
    let style = TextStyle(size: size * 0.84, isBold: true, tracking: size * 0.06)
    let shaped = try shape(text, style, width: width)
    var marks = marks(shaped, width: width, colour: colours.accent, element: parent.add("H2"))
    let height = shaped.height + size * 0.2
    let line = Mark.Content.line(width: width, height: 0, weight: 0.8)
    marks.append(Mark(content: line, x: 0, y: height, colour: colours.accent))
    return Piece(height: height, marks: marks, keepsNext: true)
  }

  func pieces(_ block: ParagraphBlock, width: Double, under parent: StructureElement) throws(DocumentError) -> [Piece] {
    var style = TextStyle(size: block.size ?? size)
    style.isBold = block.style == .bold
    style.isItalic = block.style == .italic
    let shaped: ShapedText
    if block.style == .capitals {
      style.tracking = style.size * 0.06
      shaped = try shape(filling.text(of: block.text).uppercased(), style, width: width)
    } else {
      shaped = try shape(block.text, style, width: width)
    }
    return pieces(shaped, width: width, align: block.align, colour: colour(block.tone), element: parent.add("P"))
  }
}
