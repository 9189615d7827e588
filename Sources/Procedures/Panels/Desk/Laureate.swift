public import Vocabulary

/// A laureate as everybody may read of one: the answers that the definition makes public.
public struct Laureate: Sendable {
  public let entry: EntryID
  public let rank: Int
  public let prize: String
  public let amount: Money
  /// On the scale of the marks.
  public let score: Double
  public let fields: [(field: FormField, answer: String)]
}
