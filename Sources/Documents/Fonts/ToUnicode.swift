/// The character map that gives text back from glyph codes (ISO 32000-1 §9.10.3).
enum ToUnicode {
  static func map(_ glyphs: [SubsetGlyph]) -> [UInt8] {
    let known = glyphs.filter { !$0.text.isEmpty }
    var out = PDFBytes()
    out.append(
      """
      /CIDInit/ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
      /CMapName/Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000><FFFF>
      endcodespacerange

      """)
    // A block holds at most 100 entries.
    for start in stride(from: 0, to: known.count, by: 100) {
      let block = known[start..<min(start + 100, known.count)]
      out.append(block.count)
      out.append(" beginbfchar\n")
      for glyph in block {
        out.append("<")
        out.append(hex: [UInt8(truncatingIfNeeded: glyph.glyph >> 8), UInt8(truncatingIfNeeded: glyph.glyph)])
        out.append("><")
        out.append(utf16: glyph.text)
        out.append(">\n")
      }
      out.append("endbfchar\n")
    }
    out.append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
    return out.bytes
  }
}
