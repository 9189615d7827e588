import Foundation
public import Identity
public import Keys
public import Store
public import Territory
import Vocabulary

/// The registers of a State: records that have versions, nothing of which is ever overwritten.
///
///     let record = try await store.write { transaction in
///       try registers.append(values, to: "births", author: agent.rawValue, at: now, in: transaction)
///     }
///
/// Every record is sealed under the key of a person of its own in the vault; forgetting that person erases it. What a search goes by
/// stands in a blind index of keyed hashes, see ``BlindIndex``. Who reads a record logs it, in the same transaction.
public struct Registers: Sendable {
  let store: Store
  let vault: PersonVault
  let index: BlindIndex
  let gazetteer: Gazetteer
  let offices: Set<OfficeCode>?
  private let definitions: [String: RegisterDefinition]

  /// - Parameters:
  ///   - definitions: of two with one name the first counts.
  ///   - index: a secret of this room alone. Whoever loses it has lost the search, not the records.
  ///   - offices: the offices of the pack; nil accepts any well-formed code.
  public init(
    definitions: [RegisterDefinition], store: Store, vault: PersonVault, index: Sealer, gazetteer: Gazetteer,
    offices: [Office]? = nil
  ) {
    self.definitions = Dictionary(definitions.map { ($0.id, $0) }) { first, _ in first }
    self.store = store
    self.vault = vault
    self.index = BlindIndex(sealer: index)
    self.gazetteer = gazetteer
    self.offices = offices.map { Set($0.map(\.code)) }
  }

  public func definition(_ id: String) -> RegisterDefinition? {
    definitions[id]
  }

  func known(_ register: String) throws(RegisterError) -> RegisterDefinition {
    guard let definition = definitions[register] else { throw .unknownRegister(register) }
    return definition
  }

  /// A date may be that of any day which has begun in one of the three States; Niger's begin first, at UTC+1.
  func reader(at now: Date) -> ValueReader {
    ValueReader(gazetteer: gazetteer, offices: offices, today: Day(now, utcOffsetSeconds: 3_600))
  }
}
