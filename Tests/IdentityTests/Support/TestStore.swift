import Foundation
import Identity
import Store

/// A store of this room's tables in a folder that goes away with the test.
func withStore<Value: Sendable>(_ body: (Store) async throws -> Value) async throws -> Value {
  try await withFolder { folder in try await withStore(in: folder, body) }
}

/// A store of this room's tables, closed after the body.
func withStore<Value: Sendable>(in folder: URL, _ body: (Store) async throws -> Value) async throws -> Value {
  let store = try await Store.open(
    .sqlite(path: folder.appending(path: "test.db").path), migrations: IdentityTables.migrations,
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

/// A folder that goes away with the test.
func withFolder<Value: Sendable>(_ body: (URL) async throws -> Value) async throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appending(path: "toguna-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}

/// Whether a file of the folder holds these bytes.
func holds(_ bytes: [UInt8], in folder: URL) throws -> Bool {
  try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).contains { file in
    try Data(contentsOf: file).firstRange(of: Data(bytes)) != nil
  }
}
