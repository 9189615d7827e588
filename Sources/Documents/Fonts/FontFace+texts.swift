import CPango

extension FontFace {
  /// The text of each glyph: from the character map, then, for scripts that join, from each letter shaped alone, first, in the
  /// middle and last in a word. The first to claim a glyph has it, so that no document changes the answer.
  static func texts(face: OpaquePointer, font: OpaquePointer, count: Int) -> [String] {
    var texts = [String](repeating: "", count: count)
    func claim(_ glyph: UInt32, _ text: String) {
      if glyph > 0, glyph < count, texts[Int(glyph)].isEmpty { texts[Int(glyph)] = text }
    }
    let characters = characters(of: face)
    for scalar in characters where !isPresentationForm(scalar) { claim(nominal(scalar, font), String(scalar)) }
    let joiner = "\u{200D}"
    for text in characters.filter(joins).map(String.init) {
      for context in [text, text + joiner, joiner + text + joiner, joiner + text] {
        let glyphs = shaped(context, font)
        if glyphs.count == 1 { claim(glyphs[0], text) }
      }
    }
    for scalar in characters where isPresentationForm(scalar) { claim(nominal(scalar, font), String(scalar)) }
    return texts
  }

  private static func nominal(_ scalar: Unicode.Scalar, _ font: OpaquePointer) -> UInt32 {
    var glyph: UInt32 = 0
    return hb_font_get_nominal_glyph(font, scalar.value, &glyph) == 0 ? 0 : glyph
  }

  /// Characters that stand for shapes of other characters; no text is written with them.
  private static func isPresentationForm(_ scalar: Unicode.Scalar) -> Bool {
    (0xFB00...0xFDFF).contains(scalar.value) || (0xFE70...0xFEFE).contains(scalar.value)
  }

  private static func characters(of face: OpaquePointer) -> [Unicode.Scalar] {
    guard let set = hb_set_create() else { return [] }
    defer { hb_set_destroy(set) }
    hb_face_collect_unicodes(face, set)
    var characters: [Unicode.Scalar] = []
    var value: UInt32 = .max  // HB_SET_VALUE_INVALID: begin
    while hb_set_next(set, &value) != 0 {
      if let scalar = Unicode.Scalar(value) { characters.append(scalar) }
    }
    return characters
  }

  /// Arabic, N'Ko and Adlam letters change with their place in the word.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0620...0x06FF, 0x0750...0x077F, 0x07C0...0x07FF, 0x08A0...0x08FF, 0x1E900...0x1E95F: true
    default: false
    }
  }

  private static func shaped(_ text: String, _ font: OpaquePointer) -> [UInt32] {
    guard let buffer = hb_buffer_create() else { return [] }
    defer { hb_buffer_destroy(buffer) }
    hb_buffer_add_utf8(buffer, text, -1, 0, -1)
    hb_buffer_guess_segment_properties(buffer)
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES)
    hb_shape(font, buffer, nil, 0)
    var length: UInt32 = 0
    guard let glyphs = hb_buffer_get_glyph_infos(buffer, &length) else { return [] }
    return (0..<Int(length)).map { glyphs[$0].codepoint }
  }
}
