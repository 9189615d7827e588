extension Sequence<UInt8> {
  /// Two lower-case hexadecimal digits a byte.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Reads pairs of hexadecimal digits whose letters are all small or all capital, so that one text stands for one value
  /// and a letter cannot change its case unseen.
  init?(hexOfOneCase digits: ArraySlice<UInt8>) {
    self = []
    reserveCapacity(digits.count / 2)
    var seen: UInt8 = 0
    var high: UInt8?
    for digit in digits {
      guard let value = PDFByte.hexValue(digit) else { return nil }
      // Bit 5 tells the cases apart; digits have no case.
      if value > 9 { seen |= digit & 0x20 == 0 ? 1 : 2 }
      if let first = high {
        append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    guard high == nil, seen != 3 else { return nil }
  }
}
