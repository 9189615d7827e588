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
  let citizens: CitizenAccounts
  let accesses: AccessLog
  let notices: Notices
  public let catalogue: Catalogue
  public let territory: DeskTerritory

  public init(
    store: Store, vault: PersonVault, citizens: CitizenAccounts, accesses: AccessLog, notices: Notices,
    catalogue: Catalogue,
    territory: DeskTerritory
  ) {
    self.store = store
    self.vault = vault
    self.citizens = citizens
    self.accesses = accesses
    self.notices = notices
    self.catalogue = catalogue
    self.territory = territory
  }

  /// Keeps the text of each procedure on offer, so that a dossier can be read under the version it began under.
  public func registerDefinitions(at now: Date) async throws {
    let procedures = catalogue.procedures
    try await store.write { transaction in
      for procedure in procedures {
        try transaction.execute(
          """
          INSERT INTO procedures_definition (hash, procedure, source, registered_at)
          VALUES (\(procedure.hash), \(procedure.id), \(procedure.source), \(now)) ON CONFLICT (hash) DO NOTHING
          """)
      }
    }
  }

  /// The texts of every version ever offered here, by hash.
  public static func definitions(in store: Store) async throws -> [String: String] {
    try await store.read { transaction in
      var sources: [String: String] = [:]
      for row in try transaction.rows("SELECT hash, source FROM procedures_definition") {
        sources[try row.get("hash")] = try row.get("source", as: String.self)
      }
      return sources
    }
  }
}
