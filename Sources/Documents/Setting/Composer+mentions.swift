extension Composer {
  func pieces(_ block: MentionsBlock, width: Double, under parent: StructureElement) throws(DocumentError) -> [Piece] {
    let rows = try filling.rows(of: block.rows)
    guard !rows.isEmpty else {
      let text = try shape(block.empty, TextStyle(size: size * 0.9), width: width)
      return pieces(text, width: width, colour: colours.ink, element: parent.add("P"))
    }
    let list = parent.add("L")
    var pieces: [Piece] = []
    for row in rows {
      let entry = list.add("LI")
      if !pieces.isEmpty { pieces.append(.space(size * 0.6)) }
      let date = try shape(row.first ?? "", TextStyle(size: size * 0.76, isBold: true), width: width)
      for piece in self.pieces(date, width: width, colour: colours.label, element: entry.add("Lbl")) {
        var piece = piece
        piece.keepsNext = true
        pieces.append(piece)
      }
      let text = try shape(row.dropFirst().joined(separator: "\n"), TextStyle(size: size * 0.88), width: width)
      pieces += self.pieces(text, width: width, colour: colours.ink, element: entry.add("LBody"))
    }
    return pieces
  }
}
