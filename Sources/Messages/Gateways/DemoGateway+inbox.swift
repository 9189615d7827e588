import Keys
public import Store
public import Vocabulary

extension DemoGateway {
  /// What `phone` received, newest first.
  public func inbox(of phone: PhoneNumber, limit: Int = 50, in transaction: Transaction) throws -> [ReceivedText] {
    let print = numberPrint(phone)
    return try transaction.rows(
      """
      SELECT message, sealed, received_at FROM messages_phone
      WHERE number_print = \(print) ORDER BY received_at DESC, message LIMIT \(limit)
      """
    ).map(received)
  }

  /// What all phones received, newest first.
  public func latest(limit: Int = 50, in transaction: Transaction) throws -> [ReceivedText] {
    try transaction.rows(
      "SELECT message, sealed, received_at FROM messages_phone ORDER BY received_at DESC, message LIMIT \(limit)"
    ).map(received)
  }

  func numberPrint(_ phone: PhoneNumber) -> [UInt8] {
    sealer.fingerprint([UInt8]("messages_phone/\(phone.e164)".utf8))
  }

  private func received(_ row: Row) throws -> ReceivedText {
    let id: MessageID = try row.get("message")
    let message = try AddressedText(opening: try row.get("sealed"), with: sealer, for: id, in: Self.table)
    // What was kept went through a plan already: planned as it stands, it has the same coding and parts.
    let plan = SMSPlan.plan(message.text, .asWritten)
    return ReceivedText(
      phone: message.phone, text: plan.text, coding: plan.coding, parts: plan.parts.count,
      receivedAt: try row.get("received_at"))
  }
}
