/// The name of a key in a ``KeyStore``: 1 to 64 of `a`–`z`, `0`–`9` and inner hyphens, such as `root` or `seal-2026-1`.
///
/// The grammar is that of a file name and of a PKCS#11 label, so that a name means the same to every holder of keys.
public struct KeyName: RawRepresentable, Hashable, Sendable, Codable, CodingKeyRepresentable {
  public let rawValue: String

  /// Nil when `rawValue` breaks the grammar.
  public init?(rawValue: String) {
    let bytes = rawValue.utf8
    guard (1...64).contains(bytes.count), bytes.first != Self.hyphen, bytes.last != Self.hyphen,
      bytes.allSatisfy(Self.isAllowed)
    else { return nil }
    self.rawValue = rawValue
  }

  private init(known: String) {
    rawValue = known
  }

  /// The key of the State's root certificate.
  public static let root = KeyName(known: "root")

  /// The `number`th key (from 1) that seals documents in `year`; the signs of both are ignored.
  public static func seal(year: Int, number: Int) -> KeyName {
    KeyName(known: "seal-\(year.magnitude)-\(number.magnitude)")
  }

  /// The name of the key that follows this one: `seal-2026-1` gives `seal-2026-2`, `root` gives `root-2`. Nil when it
  /// breaks the grammar.
  public var next: KeyName? {
    guard let cut = rawValue.lastIndex(of: "-"), let number = UInt32(rawValue[cut...].dropFirst()) else {
      return KeyName(rawValue: rawValue + "-2")
    }
    return KeyName(rawValue: rawValue[...cut] + String(UInt64(number) + 1))
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), hyphen: true
    default: false
    }
  }
}

extension KeyName: Comparable {
  public static func < (left: KeyName, right: KeyName) -> Bool {
    left.rawValue < right.rawValue
  }
}
