/// The name of a server in the DNS: lower-case labels of letters, digits and inner hyphens (RFC 5890 §2.3.1), at least
/// two of them, at most 253 characters. No wildcard: each server of an agency is named.
public struct ServerName: RawRepresentable, Hashable, Sendable, Comparable {
  public let rawValue: String

  /// Nil when `rawValue` breaks the grammar. Upper case is folded.
  public init?(rawValue: String) {
    let name = rawValue.lowercased()
    let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard name.utf8.count <= 253, labels.count >= 2, labels.allSatisfy(Self.isLabel),
      let last = labels.last, !last.allSatisfy(Self.isDigit)
    else { return nil }
    self.rawValue = name
  }

  public static func < (left: ServerName, right: ServerName) -> Bool { left.rawValue < right.rawValue }

  private static func isLabel(_ label: Substring.UTF8View) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
      && label.allSatisfy { $0 == hyphen || isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
