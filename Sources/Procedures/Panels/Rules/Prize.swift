public import Pack
public import Vocabulary

/// What the entry of a rank wins.
public struct Prize: Sendable, Hashable, PackDecodable {
  /// From 1.
  public let rank: Int
  public let title: LocalizedText
  public let amount: Money
  public let source: FactSource

  public static let shape = Shape<Prize>.object(
    "A prize",
    .required("rank", "The rank that wins it, from 1", .int(in: 1...100)),
    .required("title", "Its name"),
    .required("amount", "Whole CFA francs", Shape<Int64>.int64(in: 0...1_000_000_000_000)),
    FactSource.keys
  ) { (rank: Int, title: LocalizedText, francs: Int64, source: FactSource) in
    Prize(rank: rank, title: title, amount: Money(francs: francs), source: source)
  }
}
