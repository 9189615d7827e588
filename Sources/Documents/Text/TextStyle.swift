/// How a text is set. Sizes and tracking are in points.
struct TextStyle: Sendable, Hashable {
  var size: Double
  var isBold = false
  var isItalic = false
  /// Space added after each letter: capitals read better with some.
  var tracking: Double = 0
}
