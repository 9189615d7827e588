import CPango

/// The peer of the act's page: one A4 page with a line in each of six scripts and a QR code, set by Pango and written
/// by Cairo, with nothing of ours in it.
struct BarePage {
  private static let lines = [
    "Le citoyen demande son acte de naissance à Bamako.", "Bamananw ka sɔrɔ ni ɲɛtaa, ŋaniya ɲuman.",
    "ߊ߬ ߓߍ߫ ߒߞߏ ߦߋ߫ ߞߊ߲ ߦߋ߫", "𞤀𞤣𞤢𞤥 𞤞𞤵𞤤𞤢𞤪 𞤊𞤵𞤤𞤬𞤵𞤤𞤣𞤫", "ⵜⴰⵎⴰⵛⴻⵇ ⵜⵉⴼⵉⵏⴰⵖ", "شهادة الميلاد في مالي",
  ]

  private let code: QRPattern

  init() throws {
    code = try QRPattern("TG1:" + String(repeating: "6BF+70790T9WJWG.FKY*4GO0.O1CV2 E5", count: 9))
  }

  /// Draws it into memory.
  func draw() throws {
    let counter = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    counter.initialize(to: 0)
    defer { counter.deallocate() }
    let write: cairo_write_func_t = { closure, _, length in
      closure?.assumingMemoryBound(to: Int.self).pointee += Int(length)
      return CAIRO_STATUS_SUCCESS
    }
    guard let surface = cairo_pdf_surface_create_for_stream(write, counter, 595, 842),
      let context = cairo_create(surface)
    else { throw Refusal("Cairo makes no page") }
    let map = pango_cairo_font_map_get_default()
    let pango = pango_font_map_create_context(map)
    let layout = pango_layout_new(pango)
    let font = pango_font_description_from_string("Noto Sans 11")
    pango_layout_set_font_description(layout, font)
    pango_layout_set_width(layout, 480 * PANGO_SCALE)
    for (index, line) in Self.lines.enumerated() {
      pango_layout_set_text(layout, line, -1)
      cairo_move_to(context, 56, 80 + Double(index) * 60)
      pango_cairo_show_layout(context, layout)
    }
    code.draw(in: context)
    cairo_show_page(context)
    pango_font_description_free(font)
    g_object_unref(UnsafeMutableRawPointer(layout))
    g_object_unref(UnsafeMutableRawPointer(pango))
    cairo_destroy(context)
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
    guard counter.pointee > 10_000 else { throw Refusal("Cairo made an empty page") }
  }
}
