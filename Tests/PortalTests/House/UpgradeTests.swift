import Country
import Foundation
import Identity
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Procedures
@testable import toguna

@Suite("A database of an older version")
struct UpgradeTests {
  @Test("drafts and dossiers of a version that was kept without its layout are read, decided and made into acts")
  func withoutLayouts() async throws {
    let state = try await SmallState.found()
    try await state.open { house in
      let location = StoreLocation.sqlite(path: state.temporary.path("old.sqlite"))
      let identity = house.deployment.identity
      let before = House.migrations.filter { $0.room != "procedures" || $0.number == 1 }
      let first = try await Store.open(location, migrations: before, identity: .create(identity))
      let old = try await keep("birth-extract", as: first, house.country)
      let (person, number, draft) = try await ask(house.desk(over: first, [old]), old, house)
      await first.close()

      let store = try await Store.open(location, migrations: House.migrations, identity: .expect(identity))
      let archived = house.country.archived(try await Desk.definitions(in: store))
      #expect(archived.map(\.hash) == [old.hash])
      let desk = house.desk(over: store, archived)
      try await desk.registerDefinitions(at: Date())
      let drafts = try await desk.drafts(of: person)
      #expect(drafts.readable.map(\.id) == [draft] && drafts.unreadable.isEmpty)
      let view = try await desk.dossier(number, for: .citizen(person), at: Date())
      #expect(view.procedure.hash == old.hash && view.dossier.answers["surname"] == Personal.birth["surname"])
      #expect(try await desk.inspect() == [])
      await store.close()
    }
  }

  /// Keeps today's definition of a procedure as the first version did: named by its text alone, and without a layout.
  private func keep(_ id: String, as store: Store, _ country: Country) async throws -> Procedure {
    let today = try #require(country.procedures.first { $0.id == id }).source.definition
    let hash = Digest.hexadecimal(of: Array(today.utf8))
    try await store.write { transaction in
      try transaction.execute(
        """
        INSERT INTO procedures_definition (hash, procedure, source, registered_at)
        VALUES (\(hash), \(id), \(today), \(Date()))
        """)
    }
    return try #require(country.archived([hash: ProcedureSource(definition: today, layout: "")]).first)
  }

  /// A request and a draft of the same person.
  private func ask(
    _ desk: Desk, _ procedure: Procedure, _ house: House
  ) async throws -> (PersonID, DossierNumber, draft: String) {
    let vault = house.vault
    let person = try await desk.store.write { try vault.create(at: Date(), in: $0) }
    var answers: [String: String?] = ["relation": "self", "copy_kind": "full"]
    for (field, value) in Personal.birth where procedure.definition.field(field) != nil { answers[field] = value }
    let sent = try await desk.startDraft(of: procedure, by: person, at: Date())
    try await desk.save(answers, in: sent, of: person, at: Date())
    let number = try await desk.submit(draft: sent, of: person, at: Date())
    return (person, number, try await desk.startDraft(of: procedure, by: person, at: Date()))
  }
}

extension House {
  /// The desk over another store, with older versions.
  fileprivate func desk(over store: Store, _ archived: [Procedure]) -> Desk {
    Desk(
      store: store, vault: vault, accesses: accesses,
      notices: Notices(outbox: outbox, citizens: accounts, texts: country.texts, address: deployment.address),
      catalogue: Catalogue(country.procedures, archived: archived), territory: country.deskTerritory)
  }
}
