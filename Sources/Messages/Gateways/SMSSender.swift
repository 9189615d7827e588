/// Whom the phone shows as the sender (3GPP TS 23.040 §9.1.2.5): a name of 1 to 11 ASCII letters, digits, spaces and
/// hyphens with at least one letter, or a number of 1 to 15 digits. Operators ask for proof of the right to a name.
public struct SMSSender: RawRepresentable, Sendable, Hashable {
  public let rawValue: String

  /// Nil when `rawValue` breaks the grammar.
  public init?(rawValue: String) {
    let bytes = rawValue.utf8
    let isNumber = bytes.allSatisfy(Self.isDigit)
    guard (1...(isNumber ? 15 : 11)).contains(bytes.count) else { return nil }
    let isName =
      bytes.contains(where: Self.isLetter)
      && bytes.allSatisfy {
        Self.isLetter($0) || Self.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ")
      }
      && bytes.first != UInt8(ascii: " ") && bytes.last != UInt8(ascii: " ")
    guard isNumber || isName else { return nil }
    self.rawValue = rawValue
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
