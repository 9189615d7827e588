import Foundation
import Keys
import Store
import Vocabulary

@testable import Messages

let noon = Date(timeIntervalSince1970: 1_795_262_400)

func phone(_ text: String = "70 12 34 56") throws -> PhoneNumber {
  try PhoneNumber(parsing: text, defaultState: .ml)
}

extension Outbox {
  static func example() -> Outbox { Outbox(sealer: .random()) }

  /// Queues a text in a transaction of its own.
  func queueAlone(
    _ text: String, key: String, to phone: PhoneNumber, form: SMSForm = .folded, lifetime: TimeInterval = usualLifetime,
    in store: Store
  ) async throws -> MessageID {
    try await store.write { transaction in
      try queue(to: phone, text: text, key: key, form: form, lifetime: lifetime, at: noon, in: transaction)
    }
  }

  func stateAlone(of id: MessageID, in store: Store) async throws -> DeliveryState? {
    try await store.read { try state(of: id, in: $0) }
  }

  /// Does the jobs that are ready at `now`.
  func work(
    through gateway: any SMSGateway, reports: DeliveryReports? = nil, at now: Date = noon, in store: Store
  ) async throws {
    let handler = handler(store: store, gateway: gateway, reports: reports, now: { now })
    try await JobRunner(store: store, handlers: [Outbox.jobKind: handler], now: { now }).drain()
  }
}
