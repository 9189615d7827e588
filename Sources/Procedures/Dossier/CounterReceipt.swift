public import Vocabulary

/// The stamp (« timbre ») that an agent saw at the counter.
public struct CounterReceipt: Sendable, Hashable, Codable {
  /// The number printed on the receipt.
  public let number: String
  public let amount: Money

  public init(number: String, amount: Money) {
    self.number = number
    self.amount = amount
  }
}
