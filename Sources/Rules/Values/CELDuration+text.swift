extension CELDuration: CustomStringConvertible {
  /// Longer names stand before those that they end with.
  private static let units: [(name: [UInt8], nanoseconds: UInt64)] = [
    (Array("ns".utf8), 1), (Array("us".utf8), 1_000), (Array("µs".utf8), 1_000), (Array("ms".utf8), 1_000_000),
    (Array("s".utf8), 1_000_000_000), (Array("m".utf8), 60_000_000_000), (Array("h".utf8), 3_600_000_000_000),
  ]

  /// Reads a sequence of decimal numbers with units `h m s ms us ns`, with a sign at most: `1h30m`, `-1.5s`, `0`.
  /// Errors: another form, or a span out of range.
  public init(_ text: String) throws(CELError.Kind) {
    var reader = DigitReader(text)
    let isNegative = reader.skip("-")
    if !isNegative { _ = reader.skip("+") }
    if text.utf8.elementsEqual((isNegative ? "-0" : "0").utf8) {
      self.init(nanoseconds: 0)
      return
    }
    var magnitude: UInt64 = 0
    repeat {
      let (sum, overflow) = magnitude.addingReportingOverflow(try Self.part(&reader))
      guard !overflow else { throw .outOfRange(type: "duration") }
      magnitude = sum
    } while !reader.isAtEnd
    guard magnitude <= (isNegative ? Int64.min : .max).magnitude else { throw .outOfRange(type: "duration") }
    self.init(nanoseconds: Int64(truncatingIfNeeded: isNegative ? 0 &- magnitude : magnitude))
  }

  private static func part(_ reader: inout DigitReader) throws(CELError.Kind) -> UInt64 {
    var whole: UInt64 = 0
    var digits = 0
    while let digit = reader.digit() {
      let (tens, overflow) = whole.multipliedReportingOverflow(by: 10)
      let (sum, overflowToo) = tens.addingReportingOverflow(UInt64(digit))
      guard !overflow, !overflowToo else { throw .outOfRange(type: "duration") }
      whole = sum
      digits += 1
    }
    // A fraction as an integer over `scale`; digits beyond the fifteenth are below a nanosecond.
    var fraction: UInt64 = 0
    var scale: UInt64 = 1
    if reader.skip(".") {
      while let digit = reader.digit() {
        digits += 1
        guard scale < 1_000_000_000_000_000 else { continue }
        fraction = fraction * 10 + UInt64(digit)
        scale *= 10
      }
    }
    guard digits > 0, let unit = units.first(where: { reader.skip($0.name) }) else { throw .invalidDuration }
    let (product, overflow) = whole.multipliedReportingOverflow(by: unit.nanoseconds)
    let part = scale.dividingFullWidth(fraction.multipliedFullWidth(by: unit.nanoseconds)).quotient
    let (sum, overflowToo) = product.addingReportingOverflow(part)
    guard !overflow, !overflowToo else { throw .outOfRange(type: "duration") }
    return sum
  }

  /// Seconds with as many digits of fraction as are needed: `5400s`, `-1.5s`.
  public var description: String {
    let (seconds, rest) = nanoseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
    return "\(nanoseconds < 0 ? "-" : "")\(seconds)\(Int(rest).asFractionOfSecond)s"
  }
}
