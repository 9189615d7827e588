import Identity
import Store
import TestSupport

/// A store of this room's tables in a folder that goes away with the test.
func withStore<Value: Sendable>(_ body: (Store) async throws -> Value) async throws -> Value {
  try await withStore(in: TemporaryFolder(), body)
}

/// A store of this room's tables, closed after the body.
func withStore<Value: Sendable>(in folder: TemporaryFolder, _ body: (Store) async throws -> Value) async throws -> Value
{
  let store = try await Store.open(
    .sqlite(path: folder.path("test.db")), migrations: IdentityTables.migrations,
    identity: .create(StoreIdentity(state: "ML", instance: "identity-tests")))
  do {
    let value = try await body(store)
    await store.close()
    return value
  } catch {
    await store.close()
    throw error
  }
}
