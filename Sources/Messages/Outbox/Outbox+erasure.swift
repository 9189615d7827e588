public import Foundation
public import Store
public import Vocabulary

extension Outbox {
  /// The messages to `phone`, queued from `start` on, of which number and text are kept. Every text of that time is opened to
  /// find them: `Store.readAtLength` keeps nobody waiting.
  public func messages(
    to phone: PhoneNumber, since start: Date = .distantPast, in transaction: Transaction
  ) throws -> [MessageID] {
    var found: [MessageID] = []
    try transaction.forEach(
      "SELECT id, sealed FROM messages_message WHERE sealed IS NOT NULL AND queued_at >= \(start)"
    ) { row in
      let id: MessageID = try row.get("id")
      let sealed: [UInt8] = try row.get("sealed")
      // What does not open is not theirs to forget: nobody reads it.
      let message = try? AddressedText(opening: sealed, with: sealer, for: id, in: Self.table)
      if message?.phone == phone { found.append(id) }
    }
    return found
  }

  /// Destroys number and text of messages. One that still waits is not sent any more. The lines stay, as in
  /// ``purge(before:in:)``.
  public func forget(_ messages: [MessageID], at now: Date, in transaction: Transaction) throws {
    for id in messages {
      try transaction.execute(
        """
        UPDATE messages_message SET state = \(DeliveryState.expired), state_at = \(now)
        WHERE id = \(id) AND state = \(DeliveryState.queued)
        """)
      try transaction.execute("UPDATE messages_message SET sealed = NULL WHERE id = \(id)")
    }
  }
}

extension DemoGateway {
  /// Destroys what `phone` received.
  public func forget(_ phone: PhoneNumber, in transaction: Transaction) throws {
    try transaction.execute("DELETE FROM messages_phone WHERE number_print = \(numberPrint(phone))")
  }
}
