import Hummingbird
import Messages
import Store

/// Takes the reports of the SMS gateway: `/sms/rapport?m=…&t=…&s=…`, the link that `DeliveryReports` gave it.
struct DeliveryReportDesk: Sendable {
  let services: Services

  /// 200 when the report was taken, also when it said nothing new; 403 when it was not the gateway's. A message that is
  /// no longer known is 410: the gateway need not try again.
  func answer(_ call: Call) async throws -> Response {
    let (message, token, type) = (call.query["m"] ?? "", call.query["t"] ?? "", call.query["s"] ?? "")
    let (reports, now) = (services.reports, services.now())
    // First, so that whoever makes links up takes no turn at the store.
    guard reports.isGenuine(message: message, token: token) else { return call.text("forged\n", status: .forbidden) }
    do {
      try await services.store.write { transaction in
        try reports.receive(message: message, token: token, type: type, at: now, in: transaction)
      }
    } catch MessagesError.unknownMessage {
      return call.text("unknown\n", status: .gone)
    }
    return call.text("ok\n")
  }
}
