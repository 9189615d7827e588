/// The code of a place: `ML-01`, `ML-00-03`, `FR`. Two letters of the country, then groups of digits or capitals.
///
/// The codes are the pack's own and do not change when a place changes its name or its parent: the gazetteer, not the code,
/// says where a place lies.
public struct PlaceCode: RawRepresentable, Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  public let rawValue: String

  /// Nil when `rawValue` is not of that form, or longer than 32 characters.
  public init?(rawValue: String) {
    let groups = rawValue.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard rawValue.utf8.count <= 32, let country = groups.first, country.count == 2, country.allSatisfy(Self.isCapital)
    else { return nil }
    for group in groups.dropFirst() {
      guard !group.isEmpty, group.allSatisfy({ Self.isCapital($0) || (0x30...0x39).contains($0) }) else { return nil }
    }
    self.rawValue = rawValue
  }

  /// The first two letters, the code of the country.
  public var country: String { String(rawValue.prefix(2)) }

  public var description: String { rawValue }

  public static func < (left: PlaceCode, right: PlaceCode) -> Bool {
    left.rawValue < right.rawValue
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte)
  }
}
