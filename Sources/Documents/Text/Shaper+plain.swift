import CPango

extension Shaper {
  /// The line of a text of plain letters; nil for any other text, and for one wider than `width`.
  func plainLine(_ text: String, _ bytes: [UInt8], _ style: TextStyle, width: Double?) throws(DocumentError)
    -> ShapedLine?
  {
    guard style.tracking == 0, bytes.last != 0x20, text.unicodeScalars.allSatisfy(PlainLetters.contains) else {
      return nil
    }
    var run = GlyphRun()
    var face: FontFace?
    var rest = text.unicodeScalars[...]
    var start = 0
    while let scalar = rest.popFirst() {
      let pair = PlainLetters.Pair(style: style, letter: scalar, next: rest.first)
      guard let letter = try letter(pair), face == nil || face === letter.face else { return nil }
      face = letter.face
      let end = start + scalar.utf8.count
      run.add(letter.glyph, bytes: start..<end, advance: letter.advance)
      start = end
    }
    guard let face else { return nil }
    var line = ShapedLine()
    line.width = run.end
    if let width, line.width > width { return nil }
    (line.ascent, line.descent) = restingExtent(style)
    var writer = GlyphWriter(size: style.size, library: library)
    try writer.write(run, face: face, text: bytes, isTold: false)
    (line.operators, line.uses) = writer.finish()
    return line
  }

  /// A letter as it stands before another; asked of Pango the first time.
  private func letter(_ pair: PlainLetters.Pair) throws(DocumentError) -> PlainLetters.Letter? {
    if let known = plain[pair] { return known }
    var probe = String.UnicodeScalarView()
    probe.append(pair.letter)
    if let next = pair.next { probe.append(next) }
    let letter = try probed(Array(String(probe).utf8), count: probe.count, pair.style)
    plain[pair] = .some(letter)
    return letter
  }

  private func probed(_ bytes: [UInt8], count: Int, _ style: TextStyle) throws(DocumentError) -> PlainLetters.Letter? {
    try lay(out: bytes, style, width: nil)
    guard let lines = pango_layout_get_lines_readonly(layout), lines.pointee.next == nil,
      let runs = lines.pointee.data?.assumingMemoryBound(to: PangoLayoutLine.self).pointee.runs,
      runs.pointee.next == nil, let run = runs.pointee.data?.assumingMemoryBound(to: PangoLayoutRun.self),
      let font = run.pointee.item.pointee.analysis.font
    else { return nil }
    let glyphs = GlyphRun(run, at: 0, text: bytes)
    guard !glyphs.isRightToLeft, glyphs.isPlain(count: count) else { return nil }
    return PlainLetters.Letter(
      glyph: glyphs.glyphs[0].glyph, face: try face(of: font), advance: glyphs.clusters[0].end)
  }
}
