/// Bytes of a PDF file or content stream, written in the order of the file.
struct PDFBytes {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func append(text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(byte: UInt8) { bytes.append(byte) }

  mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  /// A length or coordinate in points to a hundredth, without exponent or needless zeros (ISO 32000-1 §7.3.3).
  mutating func append(_ number: Double) {
    append(thousandths: (number * 100).rounded() / 100)
  }

  /// The same to a thousandth.
  mutating func append(thousandths number: Double) {
    let thousandths = Int((number * 1000).rounded())
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, part) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    append(digitsOf: whole)
    guard part > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var rest = part
    for unit: UInt in [100, 10, 1] where rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
    }
  }

  /// Numbers separated, and followed, by a space: the operands of an operator.
  mutating func append(operands numbers: Double...) {
    for number in numbers {
      append(number)
      bytes.append(UInt8(ascii: " "))
    }
  }

  /// An indirect reference, as `12 0 R`.
  mutating func append(_ reference: PDFReference) {
    append(reference.number)
    append(" 0 R")
  }

  mutating func append(_ references: [PDFReference]) {
    append("[")
    for (index, reference) in references.enumerated() {
      if index > 0 { append(" ") }
      append(reference)
    }
    append("]")
  }

  private mutating func append(digitsOf number: UInt) {
    guard number >= 10 else { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
    let (rest, digit) = number.quotientAndRemainder(dividingBy: 10)
    append(digitsOf: rest)
    bytes.append(UInt8(ascii: "0") + UInt8(digit))
  }
}
