extension PDFParser {
  /// Reads a number, or a reference if that is what the number begins (ISO 32000-1 §7.3.3, §7.3.10).
  mutating func numberOrReference() throws(PDFFault) -> PDFObject {
    let start = position
    if let first = current, PDFByte.isDigit(first), let number = digits() {
      if let next = current, !PDFByte.endsToken(next) { return try real(from: start) }
      let afterNumber = position
      skipSpace()
      if position > afterNumber, let generation = digits(), generation <= 65_535 {
        let between = position
        skipSpace()
        if position > between, take("R") {
          return .reference(PDFReference(number: number, generation: generation))
        }
      }
      goBack(to: afterNumber)
      return .integer(number)
    }
    position = start
    if let sign = current, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      position += 1
      if let number = digits(), current.map(PDFByte.endsToken) ?? true {
        return .integer(sign == UInt8(ascii: "-") ? -number : number)
      }
    }
    return try real(from: start)
  }

  /// Digits of which one at most is a point. What stands after a second point is passed over.
  private mutating func real(from start: Int) throws(PDFFault) -> PDFObject {
    position = start
    var hasDigit = false
    var points = 0
    var value = 0.0
    var scale = 1.0
    let isNegative = current == UInt8(ascii: "-")
    if isNegative || current == UInt8(ascii: "+") { position += 1 }
    while let byte = current, !PDFByte.endsToken(byte) {
      guard PDFByte.isDigit(byte) || byte == UInt8(ascii: ".") else { throw .malformed(.object, offset: offset) }
      position += 1
      guard PDFByte.isDigit(byte) else {
        points += 1
        continue
      }
      hasDigit = true
      // Digits after the fifteenth place say nothing, and their scale would leave all bounds.
      guard points < 2, scale < 1e15 else { continue }
      if points == 1 { scale *= 10 }
      value = value * 10 + Double(byte - UInt8(ascii: "0"))
    }
    guard hasDigit else { throw .malformed(.object, offset: base + start) }
    return .real((isNegative ? -value : value) / scale)
  }
}
