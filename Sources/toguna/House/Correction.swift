import Country
import Foundation
import Identity
import Procedures
import Registers
import Store

/// Corrects records in an agent's name: what reads the record and what writes it stand in one transaction, with the entry of
/// access that the portal writes for a look for the same purpose.
struct Correction {
  let house: House
  let official: Official

  /// Returns the number of the new version.
  func correct(
    _ id: String, of register: String, _ changes: RecordChanges, because reason: String
  ) async throws -> Int {
    guard let definition = house.registers.definition(register) else { throw RegisterError.unknownRegister(register) }
    guard let office = RegisterAccess(house.country.procedures, for: official).office(reading: register) else {
      throw Refusal("the agent has no post that reads the register \(register)")
    }
    for field in changes.notes.keys where definition.field(field)?.kind != .notes {
      throw Refusal("`\(field)` takes no notes: write `\(field):` and the whole value")
    }
    let (registers, accesses, agent) = (house.registers, house.accesses, official.id)
    return try await house.store.write { transaction in
      guard let record = try registers.record(id, in: transaction), record.register == register else {
        throw RegisterError.unknownRecord(id)
      }
      try accesses.record(
        .record(register: register, key: id), by: AccessReader(agent, office: office),
        for: .motive(.correction), at: Date(), in: transaction)
      return try registers.correct(
        id, values: changes.applied(to: record.values), reason: reason, author: agent.rawValue, at: Date(),
        in: transaction
      ).version
    }
  }
}
