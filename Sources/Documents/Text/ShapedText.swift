/// A text broken into lines and turned into glyphs, ready to be shown at any place of any page. Lengths are in points.
struct ShapedText: Sendable {
  var lines: [ShapedLine]

  var height: Double { lines.reduce(0) { $0 + $1.height } }
  var width: Double { lines.reduce(0) { max($0, $1.width) } }
}
