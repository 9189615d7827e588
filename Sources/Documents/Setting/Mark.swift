/// Something drawn, at a place from the upper left corner of what it belongs to; y grows downwards. Lengths are in points.
///
/// `element` is what it means in the logical structure; nil for decoration.
struct Mark {
  enum Content {
    /// `y` is the baseline.
    case text(ShapedLine)
    case fill(width: Double, height: Double)
    /// To the point at this distance.
    case line(width: Double, height: Double, weight: Double)
    case modules(QRCode, size: Double)
    case link(width: Double, height: Double, address: String, description: String)
  }

  var content: Content
  var x: Double
  var y: Double
  var colour: Colour
  var element: StructureElement?

  func moved(x dx: Double, y dy: Double) -> Mark {
    var mark = self
    mark.x += dx
    mark.y += dy
    return mark
  }

  /// The same without meaning: a heading that is drawn again on another page.
  var asDecoration: Mark {
    var mark = self
    mark.element = nil
    return mark
  }
}
