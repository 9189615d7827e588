/// Which subsets a text draws with: the common ones, and by face the glyphs that stand outside of the common one.
struct FontUses: Sendable {
  /// One bit for each face that draws with its common subset.
  private var common: UInt32 = 0
  /// By face and glyph: what the glyph stood for here, where its font does not tell; empty where it does.
  private(set) var glyphs: [Int: [UInt32: String]] = [:]

  var commonFaces: [Int] { (0..<32).filter { common & 1 << UInt32($0) != 0 } }

  mutating func insertCommon(_ face: Int) { common |= 1 << UInt32(face) }

  /// The first meaning that a document gives to a glyph stays.
  mutating func insert(_ glyph: UInt32, of face: Int, meaning: String) {
    if glyphs[face]?[glyph] == nil { glyphs[face, default: [:]][glyph] = meaning }
  }

  mutating func formUnion(_ other: FontUses) {
    common |= other.common
    for (face, more) in other.glyphs { glyphs[face, default: [:]].merge(more) { first, _ in first } }
  }
}
