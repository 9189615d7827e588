/// A rectangle of a page, in points (ISO 32000-1 §7.9.5).
struct PDFBox {
  let left, bottom, right, top: Double

  var width: Double { right - left }
  var height: Double { top - bottom }

  init(_ rectangle: PAdES.Rectangle) {
    left = rectangle.x
    bottom = rectangle.y
    right = rectangle.x + rectangle.width
    top = rectangle.y + rectangle.height
  }

  /// Any two opposite corners, in either order.
  init(_ object: PDFObject, in file: PDFFile) throws(PDFFault) {
    var numbers: [Double] = []
    for item in object.array ?? [] {
      guard let number = try file.resolved(item).number else { break }
      numbers.append(number)
    }
    guard numbers.count == 4 else { throw .malformed(.page, offset: file.startOfCrossReference) }
    left = min(numbers[0], numbers[2])
    bottom = min(numbers[1], numbers[3])
    right = max(numbers[0], numbers[2])
    top = max(numbers[1], numbers[3])
  }

  /// Whether all of the other box lies in this one. One that is not finite does not.
  func contains(_ other: PDFBox) -> Bool {
    left <= other.left && bottom <= other.bottom && other.right <= right && other.top <= top
      && other.left < other.right && other.bottom < other.top
  }

  var source: String {
    "[\([left, bottom, right, top].map(Self.source).joined(separator: " "))]"
  }

  /// A number of a page as PDF writes it, to thousandths. It must lie within the bounds of pages.
  static func source(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    let sign = thousandths < 0 ? "-" : ""
    let (whole, rest) = abs(thousandths).quotientAndRemainder(dividingBy: 1000)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest.padded(3))"
  }
}

extension PDFFile {
  /// What is shown of a page, in its own directions.
  func box(of page: PDFNode) throws(PDFFault) -> PDFBox {
    for key in ["CropBox", "MediaBox"] {
      if let box = try inherited(key, of: page) { return try PDFBox(box, in: self) }
    }
    throw .missing(.page)
  }
}
