public import Foundation
public import Keys
public import Store

/// A network without masts, for `toguna demo`: keeps what each phone would have received and delivers at once.
///
/// The texts are read back by ``inbox(of:limit:in:)`` and ``latest(limit:in:)``. They stand in a table of their own,
/// sealed, and survive a restart; a text that is tried again is received once.
public struct DemoGateway: SMSGateway {
  static let table = "messages_phone"

  private let store: Store
  let sealer: Sealer

  public init(store: Store, sealer: Sealer) {
    self.store = store
    self.sealer = sealer
  }

  public func send(_ sms: SMS, at now: Date) async throws(SMSGatewayError) -> SMSAcceptance {
    let print = numberPrint(sms.phone)
    let sealed = AddressedText(phone: sms.phone, text: sms.plan.text).sealed(by: sealer, for: sms.id, in: Self.table)
    do {
      try await store.write { transaction in
        _ = try transaction.execute(
          """
          INSERT INTO messages_phone (message, number_print, sealed, received_at)
          VALUES (\(sms.id), \(print), \(sealed), \(now)) ON CONFLICT (message) DO NOTHING
          """)
      }
    } catch {
      throw .notKept
    }
    return .delivered
  }
}
