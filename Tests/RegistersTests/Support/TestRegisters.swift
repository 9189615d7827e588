import Identity
import Keys
import Registers
import Store
import Territory
import TestSupport

/// The registers of Mali over a store that goes away with the test.
struct TestRegisters: Sendable {
  let registers: Registers
  let store: Store
  let vault: PersonVault
  let folder: TemporaryFolder

  /// Runs `body` as a write and returns what it makes.
  @discardableResult
  func write<Value: Sendable>(_ body: @escaping @Sendable (Registers, Transaction) throws -> Value) async throws
    -> Value
  {
    let registers = registers
    return try await store.write { try body(registers, $0) }
  }

  func read<Value: Sendable>(_ body: @escaping @Sendable (Registers, Transaction) throws -> Value) async throws -> Value
  {
    let registers = registers
    return try await store.read { try body(registers, $0) }
  }

  /// Adds a birth and returns its record.
  @discardableResult
  func born(_ changes: [String: String] = [:]) async throws -> RegisterRecord {
    try await write { registers, transaction in
      try registers.append(
        Examples.birth(changes), to: "births", author: "tests", at: Examples.now, in: transaction)
    }
  }

  func search(_ query: RecordQuery, in register: String = "births", limit: Int = 20) async throws -> [RecordMatch] {
    try await read { try $0.search(query, in: register, limit: limit, in: $1) }
  }
}

@discardableResult
func withRegisters<Value: Sendable>(_ body: (TestRegisters) async throws -> Value) async throws -> Value {
  let mali = try Mali.pack.get()
  let folder = try TemporaryFolder()
  let store = try await Store.open(
    .sqlite(path: folder.path("test.db")), migrations: IdentityTables.migrations + RegistersSchema.migrations,
    identity: .create(StoreIdentity(state: "ML", instance: "registers-tests")))
  let vault = PersonVault(root: .random())
  let registers = Registers(
    definitions: mali.registers, store: store, vault: vault, index: .random(), gazetteer: mali.gazetteer,
    offices: mali.offices)
  do {
    let value = try await body(
      TestRegisters(registers: registers, store: store, vault: vault, folder: folder))
    await store.close()
    return value
  } catch {
    await store.close()
    throw error
  }
}
