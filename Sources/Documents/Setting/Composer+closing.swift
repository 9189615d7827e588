extension Composer {
  func pieces(_ block: SignatureBlock, width: Double, under parent: StructureElement) throws(DocumentError) -> [Piece] {
    var piece = Piece(height: 0)
    let parts: [(Template, TextStyle, Colour, space: Double)] = [
      (block.placeAndDate, TextStyle(size: size), colours.ink, 0),
      (block.quality, TextStyle(size: size), colours.ink, size * 0.7),
      (block.name, TextStyle(size: size * 1.15, isBold: true), colours.ink, size * 0.1),
      (block.note, TextStyle(size: size * 0.76), colours.label, size * 0.5),
    ]
    for (template, style, colour, space) in parts {
      let text = try shape(template, style, width: width)
      guard !text.lines.isEmpty else { continue }
      if piece.height > 0 { piece.height += space }
      piece.marks += marks(
        text, y: piece.height, width: width, align: block.align, colour: colour, element: parent.add("P"))
      piece.height += text.height
    }
    return [piece]
  }

  /// The symbol stands at the right; what it is for, and the code for those without a camera, at its left.
  func pieces(_ block: QRBlock, width: Double, under parent: StructureElement) throws(DocumentError) -> [Piece] {
    let side = block.size * Measure.millimetre
    let textWidth = width - side - size * 1.2
    let code = try QRCode(filling.text(of: block.value), printedSide: block.size)
    let alternative = try filling.text(of: block.alternative)
    let address = try filling.text(of: block.link)

    var marks: [Mark] = []
    var y = 0.0
    let parts: [(Template, TextStyle, Colour, tag: StaticString, space: Double)] = [
      (block.heading, TextStyle(size: size * 0.84, isBold: true, tracking: size * 0.06), colours.accent, "H2", 0),
      (block.text, TextStyle(size: size * 0.86), colours.ink, "P", size * 0.3),
      (block.codeLabel, TextStyle(size: size * 0.76), colours.label, "P", size * 0.6),
      (block.code, TextStyle(size: size * 1.5, isBold: true, tracking: size * 0.05), colours.ink, "P", 0),
    ]
    for (template, style, colour, tag, space) in parts {
      let text = try shape(template, style, width: textWidth)
      guard !text.lines.isEmpty else { continue }
      y += space
      marks += self.marks(text, y: y, width: textWidth, colour: colour, element: parent.add(tag))
      y += text.height
    }
    let height = max(y, side)
    // The quiet zone stands in the margin, so that the symbol itself ends where the text does.
    let x = width - side + code.quietWidth(of: side)

    let link = address.isEmpty ? nil : parent.add("P").add("Link")
    let figure = (link ?? parent).add("Figure", alternative: alternative)
    let symbol = Mark.Content.modules(code, size: side)
    marks.append(Mark(content: symbol, x: x, y: height - side, colour: colours.ink, element: figure))
    if let link {
      let content = Mark.Content.link(width: side, height: side, address: address, description: alternative)
      marks.append(Mark(content: content, x: x, y: height - side, colour: colours.ink, element: link))
    }
    return [Piece(height: height, marks: marks)]
  }
}
