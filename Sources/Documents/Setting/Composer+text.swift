extension Composer {
  /// A text in its column. One that no value enters is shaped once for all acts.
  func shape(_ template: Template, _ style: TextStyle, width: Double?) throws(DocumentError) -> ShapedText {
    if let fixed = template.fixedText {
      return fixed.isEmpty ? ShapedText(lines: []) : try shaper.shapeFixed(fixed, style, width: width)
    }
    return try shape(filling.text(of: template), style, width: width)
  }

  func shape(_ text: String, _ style: TextStyle, width: Double?) throws(DocumentError) -> ShapedText {
    text.isEmpty ? ShapedText(lines: []) : try shaper.shape(text, style, width: width)
  }

  /// The lines below one another.
  /// - Parameters: x and y: the upper left corner of the first line; width: of the column in which they are aligned.
  func marks(
    _ text: ShapedText, x: Double = 0, y: Double = 0, width: Double, align: Alignment = .start, colour: Colour,
    element: StructureElement?
  ) -> [Mark] {
    var y = y
    return text.lines.map { line in
      let mark = Mark(
        content: .text(line), x: x + offset(of: line, in: width, align), y: y + line.ascent, colour: colour,
        element: element)
      y += line.height
      return mark
    }
  }

  /// One piece for each line, so that a long text may pass to another page, but never with its first or last line alone.
  func pieces(
    _ text: ShapedText, width: Double, align: Alignment = .start, colour: Colour, element: StructureElement?
  ) -> [Piece] {
    let last = text.lines.count - 1
    return text.lines.enumerated().map { index, line in
      let mark = Mark(
        content: .text(line), x: offset(of: line, in: width, align), y: line.ascent, colour: colour, element: element)
      return Piece(
        height: line.height, marks: [mark], keepsNext: last > 0 && (index == 0 || index == last - 1))
    }
  }

  func colour(_ tone: Tone) -> Colour {
    switch tone {
    case .ink: colours.ink
    case .label: colours.label
    case .accent: colours.accent
    }
  }

  private func offset(of line: ShapedLine, in width: Double, _ align: Alignment) -> Double {
    let free = width - line.width
    return switch (align, line.isRightToLeft) {
    case (.centre, _): free / 2
    case (.start, false), (.end, true): 0
    case (.start, true), (.end, false): free
    }
  }
}
