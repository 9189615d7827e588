public import Foundation
public import Store

extension Outbox {
  /// For the runner of these jobs: a gateway may be away for hours, and a text is worth trying as long as it lives.
  public static let retries = RetryPolicy(failures: 500, firstPause: .seconds(2), longestPause: .seconds(600))

  /// Sends one message for the store's job runner.
  ///
  /// A message that the gateway confirmed, that a report tells of or whose time ran out is not sent (again). A refusal
  /// for good ends the job; every other error is thrown, for the runner to try again under the same number.
  public func handler(
    store: Store, gateway: any SMSGateway, reports: DeliveryReports?,
    now: @escaping @Sendable () -> Date = { Date() }
  ) -> JobHandler {
    { job in
      guard let id = MessageID(bytes: job.payload) else { throw MessagesError.unknownMessage }
      guard let sms = try await store.read({ try waiting(id, reports: reports, in: $0) }) else { return { _ in } }
      let outcome: DeliveryState
      if sms.expiresAt <= now() {
        outcome = .expired
      } else {
        do throws(SMSGatewayError) {
          outcome = try await gateway.send(sms, at: now()).state
        } catch .refused {
          outcome = .failed
        }
      }
      let time = now()
      return { try advance(id, to: outcome, at: time, in: $0) }
    }
  }

  /// The message as the gateway wants it; nil when there is nothing left to send.
  private func waiting(_ id: MessageID, reports: DeliveryReports?, in transaction: Transaction) throws -> SMS? {
    let row = try transaction.row(
      "SELECT state, sealed, form, expires_at FROM messages_message WHERE id = \(id)")
    guard let row else { throw MessagesError.unknownMessage }
    guard try row.get("state") == DeliveryState.queued else { return nil }
    let message = try AddressedText(opening: try row.get("sealed"), with: sealer, for: id, in: Self.table)
    return SMS(
      id: id, phone: message.phone, plan: SMSPlan.plan(message.text, try row.get("form")),
      expiresAt: try row.get("expires_at"),
      reportURL: reports?.link(for: id))
  }
}
