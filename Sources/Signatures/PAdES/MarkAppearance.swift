/// How a visible mark is drawn: a box with lines of text, upright on a page that is turned (ISO 32000-1 §12.5.5).
struct MarkAppearance {
  /// Of the stream's dictionary.
  let entries: String
  let content: [UInt8]

  private static let smallest = 3.0
  private static let largest = 12.0
  private static let padding = 3.0
  /// Between base lines, in sizes of the font.
  private static let leading = 1.2

  /// `turn` is what the page is turned by, in degrees clockwise.
  init(_ lines: [String], in box: PDFBox, turnedBy turn: Int) throws(PDFFault) {
    guard (1...4).contains(lines.count) else { throw .mark(.lines(lines.count)) }
    var texts: [[UInt8]] = []
    for (index, line) in lines.enumerated() {
      guard let text = WinAnsi.encode(line) else { throw .mark(.character(line: index)) }
      texts.append(text)
    }
    guard box.width.isFinite, box.height.isFinite, max(box.width, box.height) < 14_400 else {
      throw .mark(.rectangle)
    }
    let turn = ((turn % 360) + 360) % 360
    let isLying = turn == 90 || turn == 270
    let (width, height) = isLying ? (box.height, box.width) : (box.width, box.height)
    let longest = texts.map(Helvetica.width).max() ?? 0
    let size = min(
      Self.largest, (height - 2 * Self.padding) / (Self.leading * Double(lines.count)),
      longest > 0 ? (width - 2 * Self.padding) / longest : Self.largest)
    guard size >= Self.smallest else { throw .mark(.rectangle) }
    let matrix = [90: "0 1 -1 0 0 0", 180: "-1 0 0 -1 0 0", 270: "0 -1 1 0 0 0"][turn] ?? "1 0 0 1 0 0"
    let number = PDFBox.source
    entries =
      "/Type/XObject/Subtype/Form/BBox[0 0 \(number(width)) \(number(height))]/Matrix[\(matrix)]"
      + "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>"
    // The text stands in the middle of the height; capitals reach to seven tenths of the size.
    let above = (height - size * Self.leading * Double(lines.count - 1) - size * 0.7) / 2
    var drawing = "q 0.5 w 0.25 0.25 \(number(width - 0.5)) \(number(height - 0.5)) re S Q\n"
    drawing += "BT /F \(number(size)) Tf \(number(size * Self.leading)) TL "
    drawing += "\(number(Self.padding)) \(number(height - above - size * 0.7)) Td\n"
    for text in texts { drawing += "<\(text.hex)> Tj T*\n" }
    content = Array((drawing + "ET").utf8)
  }
}
