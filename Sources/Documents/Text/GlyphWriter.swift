/// Writes the glyphs of one line as text-showing operators, moving the pen only where the font's own advance does not suffice.
struct GlyphWriter {
  private let size: Double
  private let library: FontLibrary
  private var out = PDFBytes()
  private var uses = FontUses()
  private var font: (face: Int, isCommon: Bool)?
  private var rise = 0.0
  /// Where the next glyph would fall, in points from the line's start.
  private var pen = 0.0
  private var isInArray = false
  private var isInString = false

  init(size: Double, library: FontLibrary) {
    self.size = size
    self.library = library
  }

  /// - Parameter isTold: the text of the run is told already.
  mutating func write(
    _ run: GlyphRun, face: FontFace, text: [UInt8], isTold: Bool
  ) throws(DocumentError) {
    let isReversed = run.isRightToLeft && !isTold
    if isReversed {
      closeArray()
      out.append("/ReversedChars BMC ")
    }
    for cluster in run.clusters where !cluster.glyphs.isEmpty {
      let glyphs = run.glyphs[cluster.glyphs]
      if glyphs.contains(where: { GlyphRun.isUnknown($0.glyph) }) {
        throw .unprintable(String(decoding: text[cluster.bytes], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}")
      }
      // The font's own map gives most letters back. It does not where a letter and its mark are two glyphs, which readers may
      // tear apart, or where the letter's shape is that of a neighbour's.
      if glyphs.count == 1, face.text(of: glyphs[glyphs.startIndex].glyph).utf8.elementsEqual(text[cluster.bytes]) {
        show(glyphs[glyphs.startIndex], face, meaning: "")
        continue
      }
      let actual = String(decoding: text[cluster.bytes], as: UTF8.self)
      if !isTold { begin(actualText: actual) }
      let meanings = GlyphWriter.meanings(of: actual, count: glyphs.count)
      for (glyph, scalar) in zip(glyphs, run.isRightToLeft ? meanings.reversed() : meanings) {
        show(glyph, face, meaning: face.text(of: glyph.glyph).isEmpty ? String(scalar) : "")
      }
      guard !isTold else { continue }
      // The place of the text ends where the letter does, not its last mark.
      move(to: cluster.end)
      endMark()
    }
    if isReversed { endMark() }
  }

  /// A character for each glyph of a cluster: every glyph of a file must have one (ISO 14289-1 §7.21.7).
  private static func meanings(of text: String, count: Int) -> [Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    guard let last = scalars.last else { return [Unicode.Scalar](repeating: "\u{FFFD}", count: count) }
    return (0..<count).map { $0 < scalars.count ? scalars[$0] : last }
  }

  /// Says what the following glyphs mean together (ISO 32000-1 §14.9.4), until `endMark`.
  mutating func begin(actualText: String) {
    closeArray()
    out.append("/Span<</ActualText<FEFF")
    out.append(utf16: actualText)
    out.append(">>>BDC ")
  }

  mutating func endMark() {
    closeArray()
    out.append("EMC ")
  }

  consuming func finish() -> ([UInt8], FontUses) {
    closeArray()
    if rise != 0 { out.append("0 Ts ") }
    return (out.bytes, uses)
  }

  private mutating func show(_ glyph: GlyphRun.Glyph, _ face: FontFace, meaning: String) {
    select(face, isCommon: library.isCommon(glyph.glyph, in: face))
    if font?.isCommon == false { uses.insert(glyph.glyph, of: face.index, meaning: meaning) }
    raise(to: glyph.y)
    move(to: glyph.x)
    if !isInString {
      out.append("(")
      isInString = true
    }
    out.append(escaping: UInt16(truncatingIfNeeded: glyph.glyph))
    pen += Double(face.widths[Int(glyph.glyph)]) * size / 1000
  }

  private mutating func move(to x: Double) {
    openArray()
    let back = ((pen - x) * 1000 / size).rounded()
    guard back != 0 else { return }
    closeString()
    out.append(Int(back))
    pen -= back * size / 1000
  }

  private mutating func select(_ face: FontFace, isCommon: Bool) {
    if let font, font.face == face.index, font.isCommon == isCommon { return }
    closeArray()
    font = (face.index, isCommon)
    if isCommon { uses.insertCommon(face.index) }
    out.append(fontResource: face.index, isCommon: isCommon)
    out.append(" ")
    out.append(size)
    out.append(" Tf")
  }

  private mutating func raise(to height: Double) {
    guard abs(height - rise) > 0.004 else { return }
    closeArray()
    rise = height
    out.append(" ")
    out.append(rise)
    out.append(" Ts")
  }

  private mutating func openArray() {
    guard !isInArray else { return }
    out.append("[")
    isInArray = true
  }

  private mutating func closeString() {
    guard isInString else { return }
    out.append(")")
    isInString = false
  }

  private mutating func closeArray() {
    closeString()
    guard isInArray else { return }
    out.append("]TJ ")
    isInArray = false
  }
}
