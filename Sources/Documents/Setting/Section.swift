/// What the blocks of a column become before pages are made of them.
indirect enum Section {
  case pieces([Piece])
  /// Side by side, each at its distance from the left.
  case columns([(x: Double, sections: [Section])], rule: ColumnRule?)

  var height: Double {
    switch self {
    case .pieces(let pieces): pieces.reduce(0) { $0 + $1.height }
    case .columns(let columns, _):
      columns.reduce(0) { max($0, $1.sections.reduce(0) { $0 + $1.height }) }
    }
  }
}

/// The thin line between columns: its distance from the left, and its colour.
struct ColumnRule {
  let x: [Double]
  let colour: Colour
}
