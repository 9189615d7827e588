public import Foundation

/// What the operator sees of a message: neither its number nor its text.
public struct OutboxLine: Sendable, Hashable {
  public let id: MessageID
  /// What the message is about, as its room named it.
  public let key: String
  public let state: DeliveryState
  public let coding: SMSCoding
  /// How many SMS it costs.
  public let parts: Int
  public let queuedAt: Date
  /// When it came to its state.
  public let stateAt: Date
}
