public import Foundation
public import Store

extension Outbox {
  /// How far a message came; nil when there is none of this number.
  public func state(of id: MessageID, in transaction: Transaction) throws -> DeliveryState? {
    try transaction.value("SELECT state FROM messages_message WHERE id = \(id)")
  }

  /// Moves a message to `state` unless it is there or beyond, and returns where it stands then.
  @discardableResult
  func advance(
    _ id: MessageID, to state: DeliveryState, at now: Date, in transaction: Transaction
  ) throws -> DeliveryState {
    guard let current = try self.state(of: id, in: transaction) else { throw MessagesError.unknownMessage }
    guard state > current else { return current }
    try transaction.execute(
      "UPDATE messages_message SET state = \(state), state_at = \(now) WHERE id = \(id)")
    return state
  }

  /// Marks as expired what has had no news by the end of its lifetime, and returns how many messages that were.
  @discardableResult
  public func expire(at now: Date, in transaction: Transaction) throws -> Int {
    try transaction.execute(
      """
      UPDATE messages_message SET state = \(DeliveryState.expired), state_at = \(now)
      WHERE expires_at <= \(now)
        AND state IN (\(DeliveryState.queued), \(DeliveryState.accepted))
      """)
  }

  /// Destroys number and text of the messages whose last news is older than `limit`, and returns how many they were.
  ///
  /// The line stays, so that its key stays taken and the operator's counts hold. What is still queued is kept:
  /// call ``expire(at:in:)`` first.
  @discardableResult
  public func purge(before limit: Date, in transaction: Transaction) throws -> Int {
    try transaction.execute(
      """
      UPDATE messages_message SET sealed = NULL
      WHERE sealed IS NOT NULL AND state_at < \(limit) AND state <> \(DeliveryState.queued)
      """)
  }
}
