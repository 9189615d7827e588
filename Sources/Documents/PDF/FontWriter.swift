/// A subset as the objects of a composite font (ISO 32000-1 §9.7): codes are glyph numbers, two bytes each.
enum FontWriter {
  static func write(_ subset: FontSubset, in file: inout PDFFile) -> PDFReference {
    let font = file.reserve()
    let descendant = file.reserve()
    let descriptor = file.reserve()
    let program = file.reserve()
    let toUnicode = file.reserve()
    file.write(font) { out in
      out.append("<</Type/Font/Subtype/Type0/BaseFont/")
      out.append(text: subset.name)
      out.append("/Encoding/Identity-H/DescendantFonts[")
      out.append(descendant)
      out.append("]/ToUnicode ")
      out.append(toUnicode)
      out.append(">>")
    }
    file.write(descendant) { out in
      out.append("<</Type/Font/Subtype/CIDFontType2/BaseFont/")
      out.append(text: subset.name)
      out.append(
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor ")
      out.append(descriptor)
      out.append("/DW 0/W")
      out.append(subset.widths)
      out.append(">>")
    }
    file.write(descriptor) { out in describe(subset, program: program, in: &out) }
    var length = PDFBytes()
    length.append("/Length1 ")
    length.append(subset.programLength)
    file.write(program, stream: subset.program, entries: "/Filter/FlateDecode", more: length.bytes)
    file.write(toUnicode, stream: subset.toUnicode, entries: "/Filter/FlateDecode")
    return font
  }

  private static func describe(_ subset: FontSubset, program: PDFReference, in out: inout PDFBytes) {
    let metrics = subset.metrics
    // Symbolic, since codes are glyph numbers; italic where it leans (Table 123).
    let flags = 4 + (metrics.italicAngle == 0 ? 0 : 64)
    out.append("<</Type/FontDescriptor/FontName/")
    out.append(text: subset.name)
    let entries: [(StaticString, Int)] = [
      ("/Flags ", flags), ("/ItalicAngle ", metrics.italicAngle), ("/Ascent ", metrics.ascent),
      ("/Descent ", metrics.descent), ("/CapHeight ", metrics.capHeight), ("/StemV ", metrics.isBold ? 140 : 88),
    ]
    for (name, value) in entries {
      out.append(name)
      out.append(value)
    }
    out.append("/FontBBox[")
    for (index, side) in metrics.box.enumerated() {
      if index > 0 { out.append(" ") }
      out.append(side)
    }
    out.append("]/FontFile2 ")
    out.append(program)
    out.append(">>")
  }
}
