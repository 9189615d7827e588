import Foundation
import Identity
import Procedures
import Registers
import Store

/// A look into a register, for a purpose. Every record that is shown leaves an entry of access, in the transaction of
/// the reading: a look that cannot be logged shows nothing.
struct RegisterLook: Sendable {
  static let mostMatches = 20

  let services: Services
  let official: Official
  /// The office at which the agent works on this.
  let office: String
  let purpose: AccessPurpose
  let register: RegisterDefinition
  let now: Date

  /// The records that agree best with a query.
  /// - Throws: `RegisterError.queryTooBroad`.
  func search(_ query: RecordQuery) async throws -> [RecordMatch] {
    let registers = services.registers
    return try await services.store.write { transaction in
      let matches = try registers.search(query, in: register.id, limit: Self.mostMatches, in: transaction)
      for match in matches { try log(match.record, in: transaction) }
      return matches
    }
  }

  /// The records of these identifiers that the register has, in their order.
  func records(_ ids: [String]) async throws -> [RegisterRecord] {
    guard !ids.isEmpty else { return [] }
    let registers = services.registers
    return try await services.store.write { transaction in
      try ids.compactMap { id in
        guard let record = try registers.record(id, in: transaction), record.register == register.id else { return nil }
        try log(record, in: transaction)
        return record
      }
    }
  }

  /// A record with all its versions, the first one first; nil when the register has none of this identifier.
  func history(_ id: String) async throws -> (record: RegisterRecord, versions: [RecordVersion])? {
    let registers = services.registers
    return try await services.store.write { transaction in
      guard let record = try registers.record(id, in: transaction), record.register == register.id else { return nil }
      try log(record, in: transaction)
      return (record, try registers.history(of: id, in: transaction))
    }
  }

  private func log(_ record: RegisterRecord, in transaction: Transaction) throws {
    try services.accesses.record(
      .record(register: register.id, key: record.id), by: AccessReader(official.id, office: office), for: purpose,
      at: now, in: transaction)
  }
}
