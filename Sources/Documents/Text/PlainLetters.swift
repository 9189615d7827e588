/// How plain letters follow one another in a style: which glyph each is and how far the next one stands from it.
///
/// Letters that stand in every act's fonts look and stand the same in any text, but for their distance to the next, so a text of
/// them is put together from pairs that Pango has shaped once. Pairs are all that is kept: no text outlives its act here.
struct PlainLetters {
  struct Pair: Hashable {
    let style: TextStyle
    let letter: Unicode.Scalar
    /// Nil at the end of the text.
    let next: Unicode.Scalar?
  }

  struct Letter {
    let glyph: UInt32
    let face: FontFace
    /// In points.
    let advance: Double
  }

  /// `.some(nil)` for a pair that is no plain one: its letters join, or part.
  private var known: [Pair: Letter?] = [:]

  subscript(pair: Pair) -> Letter?? {
    get { known[pair] }
    set { known[pair] = newValue }
  }

  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = Int(scalar.value)
    return value < members.count && members[value]
  }

  private static let members: [Bool] = {
    let letters = (CommonLetters.french + CommonLetters.national).unicodeScalars
    var members = [Bool](repeating: false, count: (letters.map { Int($0.value) }.max() ?? 0) + 1)
    for letter in letters { members[Int(letter.value)] = true }
    return members
  }()
}
