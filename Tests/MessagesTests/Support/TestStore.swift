import Foundation
import Messages
import Store

/// A store of this room's tables in a folder that goes away with the test.
func withStore<Value: Sendable>(_ body: (Store) async throws -> Value) async throws -> Value {
  try await withFolder { folder in
    let store = try await Store.open(
      .sqlite(path: folder + "/test.db"), migrations: Outbox.migrations,
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
}

func withFolder<Value: Sendable>(_ body: (String) async throws -> Value) async throws -> Value {
  let folder = FileManager.default.temporaryDirectory.path + "/toguna-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try await body(folder)
}
