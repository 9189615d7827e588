import Hummingbird
import Messages
import Store

/// The latest messages: what each is about and how far it came, neither its number nor its text.
struct MessagesPage: Sendable {
  private static let most = 50
  static let state = "etat"

  let services: Services
  let call: Call

  func answer() async throws -> Response {
    let official = try call.official()
    let state = call.query[Self.state].flatMap(DeliveryState.init(rawValue:))
    let outbox = services.outbox
    let lines = try await services.store.read { transaction in
      try outbox.lines(state: state, limit: Self.most, in: transaction)
    }
    let deadCount = try await services.store.jobCounts().map(\.dead).reduce(0, +)
    return call.page(
      View(
        official: official, deadCount: deadCount, state: state,
        lines: lines.map {
          View.Line(line: $0, queuedAt: services.moment($0.queuedAt), stateAt: services.moment($0.stateAt))
        }))
  }
}
