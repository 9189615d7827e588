public import Foundation
public import Identity
public import Store

/// The counter itself: drafts, dossiers and acts, each change in one transaction with what follows from it (the read
/// model, the citizen's message, the job that makes the act).
///
/// Every function that shows a dossier to an agent writes an entry of access in the same transaction.
public struct Desk: Sendable {
  let store: Store
  let vault: PersonVault
  let accesses: AccessLog
  let notices: Notices
  public let catalogue: Catalogue
  public let territory: DeskTerritory

  public init(
    store: Store, vault: PersonVault, accesses: AccessLog, notices: Notices, catalogue: Catalogue,
    territory: DeskTerritory
  ) {
    self.store = store
    self.vault = vault
    self.accesses = accesses
    self.notices = notices
    self.catalogue = catalogue
    self.territory = territory
  }

  /// Keeps the texts of each procedure on offer, so that a dossier can be read under the version it began under.
  public func registerDefinitions(at now: Date) async throws {
    let procedures = catalogue.procedures
    try await store.write { transaction in
      for procedure in procedures {
        try transaction.execute(
          """
          INSERT INTO procedures_definition (hash, procedure, source, layout, registered_at)
          VALUES (\(procedure.hash), \(procedure.id), \(procedure.source.definition), \(procedure.source.layout), \(now))
          ON CONFLICT (hash) DO NOTHING
          """)
      }
    }
  }

  /// The texts of every version ever offered here, by hash.
  public static func definitions(in store: Store) async throws -> [String: ProcedureSource] {
    try await store.read { transaction in
      var sources: [String: ProcedureSource] = [:]
      for row in try transaction.rows("SELECT hash, source, layout FROM procedures_definition") {
        sources[try row.get("hash")] = ProcedureSource(
          definition: try row.get("source"), layout: try row.get("layout"))
      }
      return sources
    }
  }
}
