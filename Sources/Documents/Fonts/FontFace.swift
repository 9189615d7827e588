import CPango

/// One font file, with what a PDF needs of it in thousandths of an em.
///
/// `@unchecked Sendable`: the `hb_face_t` is made immutable, and HarfBuzz lets threads share an immutable face; the rest is constant.
final class FontFace: @unchecked Sendable {
  /// Place in the library: resource names and object order come from it.
  let index: Int
  /// PostScript name, which is also the file's name without its ending.
  let name: String
  let metrics: FontMetrics
  /// Advance by glyph.
  let widths: [Int]
  private let texts: [String]
  /// Readers turn the letters of Arabic into their order by themselves; those of N'Ko and Adlam not all of them do.
  let isArabic: Bool
  private let face: OpaquePointer

  init(index: Int, path: String, name: String) throws(DocumentError) {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { throw .missingFont(path: path) }
    defer { hb_blob_destroy(blob) }
    guard let face = hb_face_create(blob, 0) else { throw .missingFont(path: path) }
    hb_face_make_immutable(face)
    guard hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face) else {
      hb_face_destroy(face)
      throw .missingFont(path: path)
    }
    defer { hb_font_destroy(font) }
    let em = Int(hb_face_get_upem(face))
    hb_font_set_scale(font, Int32(em), Int32(em))
    let count = Int(hb_face_get_glyph_count(face))
    self.index = index
    self.name = name
    self.face = face
    isArabic = name.contains("Arabic")
    widths = (0..<count).map { glyph in
      (Int(hb_font_get_glyph_h_advance(font, UInt32(glyph))) * 1000 + em / 2) / em
    }
    texts = FontFace.texts(face: face, font: font, count: count)
    metrics = FontMetrics(face: face, em: em)
  }

  deinit { hb_face_destroy(face) }

  /// What a glyph says by itself; empty where that is not known.
  func text(of glyph: UInt32) -> String { Int(glyph) < texts.count ? texts[Int(glyph)] : "" }

  /// The glyph that the font's character map gives, if any.
  func glyph(for scalar: Unicode.Scalar) -> UInt32? {
    guard let font = hb_font_create(face) else { return nil }
    defer { hb_font_destroy(font) }
    var glyph: UInt32 = 0
    return hb_font_get_nominal_glyph(font, scalar.value, &glyph) == 0 ? nil : glyph
  }

  /// The TrueType program with only these glyphs, under their own numbers, without hints or tables that a PDF does not read.
  func program(of glyphs: [UInt32]) throws(DocumentError) -> [UInt8] {
    guard let input = hb_subset_input_create_or_fail() else { throw .library("HarfBuzz") }
    defer { hb_subset_input_destroy(input) }
    hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue)
    let kept = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(kept, glyph) }
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in FontFace.unusedTables { hb_set_add(dropped, FontFace.tag(table)) }
    guard let subset = hb_subset_or_fail(face, input) else { throw .library("HarfBuzz") }
    defer { hb_face_destroy(subset) }
    guard let blob = hb_face_reference_blob(subset) else { throw .library("HarfBuzz") }
    defer { hb_blob_destroy(blob) }
    return FontFace.bytes(of: blob)
  }

  static func bytes(of blob: OpaquePointer) -> [UInt8] {
    var length: UInt32 = 0
    guard let start = hb_blob_get_data(blob, &length) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(length)))
  }

  static func tag(_ name: String) -> UInt32 { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  private static let unusedTables = [
    "GSUB", "GPOS", "GDEF", "BASE", "STAT", "MATH", "OS/2", "cmap", "name", "post", "gasp", "kern", "meta", "DSIG",
    "vhea", "vmtx", "FFTM", "prop", "cvt ", "fpgm", "prep",
  ]
}
