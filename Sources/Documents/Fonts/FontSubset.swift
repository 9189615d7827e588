import CPango

/// A part of a face as a PDF holds it: the deflated program, widths and the map back to Unicode, all ready to copy into a file.
struct FontSubset: Sendable {
  /// As `ABCDEF+NotoSans-Regular` (ISO 32000-1 §9.6.4): the six letters come from the glyphs, so that equal subsets have equal names.
  let name: String
  let metrics: FontMetrics
  let program: [UInt8]
  let programLength: Int
  /// The `W` array (§9.7.4.3).
  let widths: [UInt8]
  let toUnicode: [UInt8]

  /// - Parameter glyphs: sorted, each once.
  init(_ face: FontFace, glyphs: [SubsetGlyph], deflater: Deflater) throws(DocumentError) {
    let numbers = glyphs.map(\.glyph)
    let whole = try face.program(of: numbers)
    name = FontSubset.tag(of: numbers) + "+" + face.name
    metrics = face.metrics
    program = try deflater.deflate(whole)
    programLength = whole.count
    widths = FontSubset.widths(face, numbers)
    toUnicode = try deflater.deflate(ToUnicode.map(glyphs))
  }

  private static func tag(of glyphs: [UInt32]) -> String {
    // FNV-1a, 64 bits.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for glyph in glyphs {
      hash = (hash ^ UInt64(glyph)) &* 0x100_0000_01b3
    }
    var tag = ""
    for _ in 0..<6 {
      tag.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(hash % 26)))
      hash /= 26
    }
    return tag
  }

  private static func widths(_ face: FontFace, _ glyphs: [UInt32]) -> [UInt8] {
    var out = PDFBytes()
    out.append("[")
    var previous: UInt32?
    for glyph in glyphs where Int(glyph) < face.widths.count {
      if let previous, glyph == previous + 1 {
        out.append(" ")
      } else {
        if previous != nil { out.append("]") }
        out.append(Int(glyph))
        out.append("[")
      }
      out.append(face.widths[Int(glyph)])
      previous = glyph
    }
    if previous != nil { out.append("]") }
    out.append("]")
    return out.bytes
  }
}
