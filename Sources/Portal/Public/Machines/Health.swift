import Hummingbird
import Store

/// Says to a watchman whether the portal can do its work: whether the store answers.
struct Health: Sendable {
  let store: Store

  func answer(_ call: Call) async -> Response {
    let isWell = (try? await store.read { transaction in try transaction.value("SELECT 1", as: Int.self) }) == 1
    return isWell ? call.text("ok\n") : call.text("store unavailable\n", status: .serviceUnavailable)
  }
}
