extension Day {
  /// ISO 8601 extended form: `2026-11-21`.
  public var iso: String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      Self.write(year, digits: 4, to: buffer, at: 0)
      buffer[4] = UInt8(ascii: "-")
      Self.write(month, digits: 2, to: buffer, at: 5)
      buffer[7] = UInt8(ascii: "-")
      Self.write(day, digits: 2, to: buffer, at: 8)
      return 10
    }
  }

  /// Nil unless `iso` is exactly a date in the form `2026-11-21`.
  public init?(iso: some StringProtocol) {
    let bytes = Array(iso.utf8.prefix(11))
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func write(_ number: Int, digits: Int, to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    var rest = number
    for index in stride(from: start + digits - 1, through: start, by: -1) {
      buffer[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }

  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}

/// A day is coded as its ISO 8601 text.
extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = Day(iso: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date of the form 2026-11-21")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
