public import Pack

/// The number of a recommendation, such as `R26-7`: the seventh of the edition of 2026.
public struct RecommendationID: RawRepresentable, Sendable, Hashable {
  public let rawValue: String

  /// Nil unless it is of the form.
  public init?(rawValue: String) {
    let parts = rawValue.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 3, parts[0].first == 0x52, Digits.number(parts[0].dropFirst()) != nil,
      (1...3).contains(parts[1].count), Digits.number(parts[1]) != nil
    else { return nil }
    self.rawValue = rawValue
  }

  /// - Parameter number: 1…999, within the edition.
  public init(edition: EditionID, number: Int) {
    rawValue = "R\(edition.rawValue.suffix(2))-\(min(max(number, 1), 999))"
  }

  /// The year's last two figures, and the number.
  var order: (Int, Int) {
    let parts = rawValue.utf8.dropFirst().split(separator: 0x2D)
    return (parts.first.flatMap { Digits.number($0) } ?? 0, parts.last.flatMap { Digits.number($0) } ?? 0)
  }
}

extension RecommendationID: Comparable {
  public static func < (one: RecommendationID, other: RecommendationID) -> Bool { one.order < other.order }
}

extension RecommendationID: PackDecodable {
  public static let shape = Shape<String>.text("a number such as R26-7", pattern: "R[0-9]{2}-[0-9]{1,3}")
    .refined("a number such as R26-7") { RecommendationID(rawValue: $0) }
}
