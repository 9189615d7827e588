extension Lexer {
  /// INT_LIT, UINT_LIT or FLOAT_LIT, without a sign.
  mutating func number() throws(CELError) -> Token.Kind {
    let start = place
    if byte() == UInt8(ascii: "0"), byte(1) | 0x20 == UInt8(ascii: "x"), byte(2).hexadecimal != nil {
      place += 2
      return try integer(base: 16, from: start)
    }
    skipDigits()
    let isFraction = byte() == UInt8(ascii: ".") && byte(1).isDigit
    if isFraction {
      place += 1
      skipDigits()
    }
    let isScaled = skipExponent()
    if !isFraction, !isScaled {
      place = start
      return try integer(base: 10, from: start)
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard let value = Double(text), value.isFinite else { throw CELError(.numberOutOfRange(type: "double"), at: start) }
    try endNumber()
    return .literal(.double(value))
  }

  private mutating func skipDigits() {
    while byte().isDigit { place += 1 }
  }

  private mutating func skipExponent() -> Bool {
    guard byte() | 0x20 == UInt8(ascii: "e") else { return false }
    let sign = [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(byte(1)) ? 1 : 0
    guard byte(1 + sign).isDigit else { return false }
    place += 1 + sign
    skipDigits()
    return true
  }

  private mutating func integer(base: UInt32, from start: Int) throws(CELError) -> Token.Kind {
    var value: UInt64 = 0
    var overflows = false
    while let digit = byte().hexadecimal, digit < base {
      let (product, overflow) = value.multipliedReportingOverflow(by: UInt64(base))
      let (sum, overflowToo) = product.addingReportingOverflow(UInt64(digit))
      overflows = overflows || overflow || overflowToo
      value = sum
      place += 1
    }
    let isUnsigned = byte() | 0x20 == UInt8(ascii: "u")
    guard !overflows else { throw CELError(.numberOutOfRange(type: isUnsigned ? "uint" : "int"), at: start) }
    if isUnsigned { place += 1 }
    try endNumber()
    return isUnsigned ? .literal(.uint(value)) : .integer(value)
  }

  /// `1x` is no number with a name behind it.
  private func endNumber() throws(CELError) {
    if byte().continuesName { throw CELError(.unexpectedCharacter(String(UnicodeScalar(byte()))), at: place) }
  }
}
