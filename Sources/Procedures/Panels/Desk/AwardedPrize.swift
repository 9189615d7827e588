public import Foundation
public import Identity
public import Vocabulary

/// A laureate's prize, and whether the treasury's counter has paid it. It stands « à payer » until then.
public struct AwardedPrize: Sendable, Hashable {
  public struct Payment: Sendable, Hashable {
    public let at: Date
    public let by: AgentID
    /// What the counter's receipt is numbered.
    public let receipt: String
  }

  public let entry: EntryID
  public let number: DossierNumber
  public let rank: Int
  public let title: String
  public let amount: Money
  /// Nil until it is paid.
  public let payment: Payment?
}
