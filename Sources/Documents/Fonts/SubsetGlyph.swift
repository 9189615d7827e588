/// A glyph of a subset and the text that it gives back.
struct SubsetGlyph: Sendable, Hashable {
  let glyph: UInt32
  let text: String
}
