/// One document at a time: a shaper and a compressor kept from act to act.
///
/// `@unchecked Sendable`: `Typesetter` gives it to one call at a time and so moves it from thread to thread, never shares it.
final class Typesetting: @unchecked Sendable {
  private let shaper: Shaper
  private let deflater: Deflater

  init(library: FontLibrary) throws(DocumentError) {
    shaper = try Shaper(library: library)
    // Level 6 takes twice as long for 300 bytes less: the path of a QR code has few matches to find.
    deflater = try Deflater(level: 4)
  }

  func render(_ layout: Layout, _ values: DocumentValues, _ info: DocumentInfo) throws(DocumentError) -> [UInt8] {
    let filling = try Filling(values, declared: layout.values)
    shaper.use(language: layout.language)
    let composer = Composer(layout: layout, filling: filling, shaper: shaper)
    let document = StructureElement("Document")
    let margins = PageMargins(layout.page)
    let body = try composer.sections(layout.blocks, width: margins.width, under: document)
    let closing = try composer.sections(layout.closing, width: margins.width, under: document)
    var paginator = Paginator(
      firstTop: margins.top, nextTop: margins.top + composer.continuedHeight,
      bottom: margins.bottom - composer.footerHeight)
    let end = try paginator.place(body, x: margins.left, from: paginator.start)
    try paginator.placeAtFoot(closing, x: margins.left, from: end)
    try composer.drawFooters(on: &paginator, margins: margins)
    let writer = DocumentWriter(
      title: try filling.text(of: layout.title), language: layout.language, info: info, pages: paginator.pages,
      structure: document, library: shaper.library, deflater: deflater)
    return try writer.write()
  }
}
