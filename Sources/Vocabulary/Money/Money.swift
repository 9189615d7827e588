/// An amount in whole francs of the West African CFA (XOF, ISO 4217, no minor unit).
public struct Money: Sendable, Hashable, Comparable {
  public let francs: Int64

  public static let zero = Money(francs: 0)

  public init(francs: Int64) {
    self.francs = francs
  }

  public static func < (less: Money, more: Money) -> Bool {
    less.francs < more.francs
  }

  /// - Throws: `MoneyError.tooLarge` where the sum does not fit.
  public func adding(_ other: Money) throws(MoneyError) -> Money {
    let (sum, overflow) = francs.addingReportingOverflow(other.francs)
    guard !overflow else { throw .tooLarge }
    return Money(francs: sum)
  }

  /// - Throws: `MoneyError.tooLarge` where the difference does not fit.
  public func subtracting(_ other: Money) throws(MoneyError) -> Money {
    let (difference, overflow) = francs.subtractingReportingOverflow(other.francs)
    guard !overflow else { throw .tooLarge }
    return Money(francs: difference)
  }

  /// - Throws: `MoneyError.tooLarge` where the product does not fit.
  public func multiplied(by factor: Int64) throws(MoneyError) -> Money {
    let (product, overflow) = francs.multipliedReportingOverflow(by: factor)
    guard !overflow else { throw .tooLarge }
    return Money(francs: product)
  }
}

/// An amount is coded as its number of francs.
extension Money: Codable {
  public init(from decoder: any Decoder) throws {
    francs = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(francs)
  }
}
