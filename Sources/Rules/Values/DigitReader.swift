/// Reads fixed-width decimal fields from ASCII text.
struct DigitReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { place == bytes.count }

  /// Exactly `count` digits (at most 9).
  mutating func number(digits count: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[place..<place + count] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    place += count
    return value
  }

  /// The run of digits here, one at a time.
  mutating func digit() -> Int? {
    number(digits: 1)
  }

  mutating func skip(_ expected: Character) -> Bool {
    guard place < bytes.count, expected.asciiValue == bytes[place] else { return false }
    place += 1
    return true
  }

  mutating func skip(_ expected: [UInt8]) -> Bool {
    guard bytes[place...].starts(with: expected) else { return false }
    place += expected.count
    return true
  }
}
