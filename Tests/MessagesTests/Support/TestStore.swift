import Messages
import Store
import TestSupport

/// A store of this room's tables in a folder that goes away with the test.
func withStore<Value: Sendable>(_ body: (Store) async throws -> Value) async throws -> Value {
  let folder = try TemporaryFolder()
  let store = try await Store.open(
    .sqlite(path: folder.path("test.db")), migrations: Outbox.migrations,
    identity: .create(StoreIdentity(state: "ML", instance: "messages-tests")))
  do {
    let value = try await body(store)
    await store.close()
    return value
  } catch {
    await store.close()
    throw error
  }
}
