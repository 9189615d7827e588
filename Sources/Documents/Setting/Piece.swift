/// A part of a column that no page break divides.
struct Piece {
  var height: Double
  var marks: [Mark] = []
  /// It stays on the page of the piece after it.
  var keepsNext = false
  /// Empty space, which is left out at the head of a page.
  var isSpace = false
  /// What is drawn again above it if it comes first on a page: a table's heading.
  var heading: [Piece] = []

  static func space(_ height: Double, keepsNext: Bool = false) -> Piece {
    Piece(height: height, keepsNext: keepsNext, isSpace: true)
  }
}
