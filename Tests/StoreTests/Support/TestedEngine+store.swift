import Store
import TestSupport

extension TestedEngine {
  /// Runs a body on a new store with the tests' tables.
  func withStore(
    _ migrations: [Migration] = TestSchema.migrations, _ body: (Store) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    try await withStore(at: newLocation(in: folder), migrations, body)
  }

  /// Runs a body on a store at a place, and closes it.
  func withStore(
    at location: StoreLocation, _ migrations: [Migration] = TestSchema.migrations,
    _ body: (Store) async throws -> Void
  ) async throws {
    let store = try await Store.open(location, migrations: migrations, identity: .create(TestSchema.identity))
    do {
      try await body(store)
    } catch {
      await store.close()
      throw error
    }
    await store.close()
  }
}
