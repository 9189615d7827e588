import CPango
import Synchronization

/// The faces that acts are set in, read once and shared by every typesetter of the process.
///
/// Only these files are known to the typesetting, whatever else the machine has installed: the same input gives the same bytes
/// on every machine that has this version of the fonts.
///
/// `@unchecked Sendable`: fontconfig lets threads share the `FcConfig` (since 2.10.91); the rest is constant or behind a lock.
final class FontLibrary: @unchecked Sendable {
  static let debianFolder = "/usr/share/fonts/truetype/noto"

  let faces: [FontFace]
  let config: OpaquePointer
  /// By face: the subset that every act shares, for the faces that have one.
  let common: [FontSubset?]
  private let commonGlyphs: [[Bool]]
  /// Guards the subsets made for acts that need more than the common one.
  private let cache = Mutex(SubsetCache(capacity: 64))

  init(folder: String) throws(DocumentError) {
    guard let config = FcConfigCreate() else { throw .library("fontconfig") }
    self.config = config
    var faces: [FontFace] = []
    for (index, name) in FontLibrary.names.enumerated() {
      let path = "\(folder)/\(name).ttf"
      faces.append(try FontFace(index: index, path: path, name: name))
      guard FcConfigAppFontAddFile(config, path) != 0 else { throw .missingFont(path: path) }
    }
    let deflater = try Deflater(level: 9)
    var common: [FontSubset?] = []
    var commonGlyphs: [[Bool]] = []
    for face in faces {
      let glyphs = FontLibrary.commonGlyphs(of: face)
      common.append(glyphs.isEmpty ? nil : try FontSubset(face, glyphs: glyphs, deflater: deflater))
      var flags = [Bool](repeating: false, count: glyphs.isEmpty ? 0 : face.widths.count)
      for glyph in glyphs { flags[Int(glyph.glyph)] = true }
      commonGlyphs.append(flags)
    }
    self.faces = faces
    self.common = common
    self.commonGlyphs = commonGlyphs
  }

  deinit { FcConfigDestroy(config) }

  func isCommon(_ glyph: UInt32, in face: FontFace) -> Bool {
    let flags = commonGlyphs[face.index]
    return Int(glyph) < flags.count && flags[Int(glyph)]
  }

  /// A subset for one act.
  /// - Parameter meanings: by glyph, its text where the font does not tell it.
  func subset(of face: FontFace, meanings: [UInt32: String]) throws(DocumentError) -> FontSubset {
    let glyphs = meanings.sorted { $0.key < $1.key }.map { glyph, meaning in
      SubsetGlyph(glyph: glyph, text: meaning.isEmpty ? face.text(of: glyph) : meaning)
    }
    let key = SubsetCache.Key(face: face.index, glyphs: glyphs)
    if let known = cache.withLock({ $0[key] }) { return known }
    let made = try FontSubset(face, glyphs: glyphs, deflater: Deflater(level: 6))
    cache.withLock { $0.keep(made, for: key) }
    return made
  }

  private static func commonGlyphs(of face: FontFace) -> [SubsetGlyph] {
    guard commonFaces.contains(face.name) else { return [] }
    let letters = (CommonLetters.french + CommonLetters.national).unicodeScalars
    let glyphs = Set(letters.compactMap { face.glyph(for: $0) }).sorted()
    return glyphs.map { SubsetGlyph(glyph: $0, text: face.text(of: $0)) }
  }

  private static let commonFaces: Set<String> = ["NotoSans-Regular", "NotoSans-Bold"]
  private static let names = [
    "NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic", "NotoSans-BoldItalic", "NotoSansNKo-Regular",
    "NotoSansAdlam-Regular", "NotoSansAdlam-Bold", "NotoSansTifinagh-Regular", "NotoNaskhArabic-Regular",
    "NotoNaskhArabic-Bold",
  ]
}
