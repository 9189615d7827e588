/// The code of an office: small letters, digits and hyphens, such as `tribunal-bamako-3`.
public struct OfficeCode: RawRepresentable, Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  public let rawValue: String

  /// Nil when `rawValue` is not of that form, or longer than 64 characters.
  public init?(rawValue: String) {
    let bytes = rawValue.utf8
    guard (1...64).contains(bytes.count), bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-"),
      bytes.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") })
    else { return nil }
    self.rawValue = rawValue
  }

  public var description: String { rawValue }

  public static func < (left: OfficeCode, right: OfficeCode) -> Bool {
    left.rawValue < right.rawValue
  }
}
