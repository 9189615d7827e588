/// One line: the text-showing operators from its start on the baseline, and the fonts that they name.
struct ShapedLine: Sendable {
  var width: Double = 0
  var ascent: Double = 0
  var descent: Double = 0
  /// The line reads from right to left, so that it stands at the right side of its column unless told otherwise.
  var isRightToLeft = false
  /// What stands between `Tm` and `ET`.
  var operators: [UInt8] = []
  var uses = FontUses()

  var height: Double { ascent + descent }
}
