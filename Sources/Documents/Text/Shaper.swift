import CPango

/// Turns text into lines of glyphs: Pango itemises by script and font, orders both directions, shapes and breaks lines.
///
/// Owns one Pango font map, whose objects are not for two threads at once: confined to one thread at a time.
final class Shaper {
  let library: FontLibrary
  private let map: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  let layout: OpaquePointer
  private var descriptions: [TextStyle: OpaquePointer] = [:]
  /// By `hb_face_t`, which lives as long as the font map.
  private var faces: [OpaquePointer: FontFace] = [:]
  /// Texts that are the same in every act. The values of an act never enter: no personal data outlives its act here.
  private var fixed: [FixedText: ShapedText] = [:]
  var plain = PlainLetters()

  init(library: FontLibrary) throws(DocumentError) {
    guard let map = pango_ft2_font_map_new() else { throw .library("Pango") }
    pango_fc_font_map_set_config(OpaquePointer(map), library.config)
    guard let context = pango_font_map_create_context(map) else {
      g_object_unref(map)
      throw .library("Pango")
    }
    pango_context_set_round_glyph_positions(context, 0)
    guard let layout = pango_layout_new(context) else {
      g_object_unref(UnsafeMutableRawPointer(context))
      g_object_unref(map)
      throw .library("Pango")
    }
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    self.library = library
    self.map = map
    self.context = context
    self.layout = layout
  }

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
    g_object_unref(UnsafeMutableRawPointer(layout))
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
  }

  /// The language of the text, as BCP 47: it decides how some letters look and where lines may break.
  func use(language: String) {
    pango_context_set_language(context, pango_language_from_string(language))
  }

  /// The same as `shape` for a text that comes from the layout and not from an act: shaped once, then kept.
  func shapeFixed(_ text: String, _ style: TextStyle, width: Double?) throws(DocumentError) -> ShapedText {
    let key = FixedText(text: text, style: style, width: width)
    if let known = fixed[key] { return known }
    let shaped = try shape(text, style, width: width)
    if fixed.count >= 4_096 { fixed.removeAll() }
    fixed[key] = shaped
    return shaped
  }

  /// - Parameter width: where lines break, in points; nil for one line a paragraph.
  func shape(_ text: String, _ style: TextStyle, width: Double?) throws(DocumentError) -> ShapedText {
    let bytes = Array(text.utf8)
    if let line = try plainLine(text, bytes, style, width: width) { return ShapedText(lines: [line]) }
    return try shapeByPango(bytes, style, width: width)
  }

  /// Any text in any script.
  func shapeByPango(_ bytes: [UInt8], _ style: TextStyle, width: Double?) throws(DocumentError) -> ShapedText {
    try lay(out: bytes, style, width: width)
    var shaped = ShapedText(lines: [])
    var node = pango_layout_get_lines_readonly(layout)
    while let current = node {
      if let line = current.pointee.data?.assumingMemoryBound(to: PangoLayoutLine.self) {
        shaped.lines.append(try shapedLine(line, bytes, style))
      }
      node = current.pointee.next
    }
    return shaped
  }

  /// Gives a text to Pango.
  func lay(out bytes: [UInt8], _ style: TextStyle, width: Double?) throws(DocumentError) {
    guard let length = Int32(exactly: bytes.count) else { throw .library("Pango") }
    try set(style)
    pango_layout_set_width(layout, width.map { Int32(($0 * Double(PANGO_SCALE)).rounded(.down)) } ?? -1)
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { pango_layout_set_text(layout, $0.baseAddress, length) }
    }
  }

  /// How far a line of the style reaches above and below its baseline, whatever stands in it.
  func restingExtent(_ style: TextStyle) -> (ascent: Double, descent: Double) {
    let metrics = library.faces[style.isBold ? 1 : 0].metrics
    return (Double(metrics.ascent) * style.size / 1000, -Double(metrics.descent) * style.size / 1000)
  }

  /// The house's face behind a Pango font.
  func face(of font: UnsafeMutablePointer<PangoFont>) throws(DocumentError) -> FontFace {
    guard let key = hb_font_get_face(pango_font_get_hb_font(font)) else { throw .library("Pango") }
    if let known = faces[key] { return known }
    let pattern = UnsafeMutableRawPointer(font).withMemoryRebound(to: PangoFcFont.self, capacity: 1) {
      pango_fc_font_get_pattern($0)
    }
    var file: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch, let file else {
      throw .library("fontconfig")
    }
    let path = String(cString: file)
    guard let face = library.faces.first(where: { path.hasSuffix("/\($0.name).ttf") }) else {
      throw .missingFont(path: path)
    }
    faces[key] = face
    return face
  }

  private func set(_ style: TextStyle) throws(DocumentError) {
    pango_layout_set_font_description(layout, try description(of: style))
    let attributes = pango_attr_list_new()
    // One glyph for several letters is where readers fail to give the text back, in Arabic above all.
    pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0"))
    if style.tracking > 0 {
      pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(Int32(style.tracking * Double(PANGO_SCALE))))
    }
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
  }

  private func description(of style: TextStyle) throws(DocumentError) -> OpaquePointer {
    if let known = descriptions[style] { return known }
    guard let description = pango_font_description_new() else { throw .library("Pango") }
    pango_font_description_set_family(description, "Noto Sans")
    pango_font_description_set_weight(description, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(description, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
    descriptions[style] = description
    return description
  }

  private struct FixedText: Hashable {
    let text: String
    let style: TextStyle
    let width: Double?
  }
}
