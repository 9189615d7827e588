public import Pack
public import Store

/// The year by which an edition is known, such as `2026`.
public struct EditionID: RawRepresentable, Sendable, Hashable, SQLConvertible {
  public let rawValue: String

  /// Nil unless it is four figures.
  public init?(rawValue: String) {
    guard rawValue.utf8.count == 4, rawValue.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.rawValue = rawValue
  }

  /// - Parameter year: 1…9999.
  public init(year: Int) {
    let figures = String(min(max(year, 1), 9_999))
    rawValue = String(repeating: "0", count: 4 - figures.utf8.count) + figures
  }
}

extension EditionID: Comparable {
  public static func < (earlier: EditionID, later: EditionID) -> Bool { earlier.rawValue < later.rawValue }
}

extension EditionID: PackDecodable {
  public static let shape = Shape<String>.text("a year such as 2026", pattern: "[0-9]{4}")
    .refined("a year such as 2026") { EditionID(rawValue: $0) }
}
