import HTTPTypes
import Identity
import Store
import Testing
import Vocabulary

@testable import Portal
@testable import Procedures
@testable import toguna

extension Access {
  /// A version of a procedure may be missing: a pack that was never loaded here, a backup that was read in part.
  @Suite("What cannot be read hides nothing else")
  struct Unreadable {
    private let town: Town
    private var desk: Desk { town.house.desk }

    init() throws { town = try #require(Town.current) }

    private func answer(_ path: String, _ method: HTTPRequest.Method = .get) async throws -> Answer {
      try await town.answer(Errand(method: method, path: path), from: town.caller(.owner))
    }

    @Test("a draft whose version is missing stands among the others, says so, and can be thrown away")
    func draft() async throws {
      let owner = try #require(town.citizens[.owner])
      let draft = try await town.draft()
      try await town.house.store.write { transaction in
        _ = try transaction.execute("UPDATE procedures_draft SET definition = 'gone' WHERE id = \(draft)")
      }
      let drafts = try await desk.drafts(of: owner)
      #expect(drafts.unreadable.map(\.id) == [draft] && drafts.unreadable[0].procedure == Town.procedure)
      #expect(drafts.readable.contains { $0.id == town.belongings.draft })
      let list = try await answer(CitizenRoute.dossiers.link.target)
      #expect(list.status == 200 && list.text.contains("ne peut plus être ouvert"))
      let procedure = try #require(desk.catalogue.procedure(id: Town.procedure))
      let begin = try #require(Slug(segment: procedure.definition.slug))
      #expect(try await answer(CitizenRoute.begin(begin).link.target).status == 200)
      let discard = CitizenRoute.discard(try #require(Handle(segment: draft))).link.target
      #expect(try await answer(discard).status == 200)
      #expect(try await answer(discard, .post).status == 303)
      #expect(try await desk.drafts(of: owner).unreadable.isEmpty)
    }

    @Test("a draft with damaged answers hides no other")
    func damaged() async throws {
      let owner = try #require(town.citizens[.owner])
      let draft = try await town.draft()
      let vault = town.house.vault
      try await town.house.store.write { transaction in
        let key = try vault.key(of: owner, in: transaction)
        let nonsense = key.seal([0xFF], context: Desk.draftContext(draft))
        _ = try transaction.execute("UPDATE procedures_draft SET answers = \(nonsense) WHERE id = \(draft)")
      }
      await #expect(throws: DossierError.damagedDraft) { try await desk.draft(draft, of: owner) }
      #expect(try await desk.drafts(of: owner).unreadable.map(\.id) == [draft])
      try await desk.discard(draft, of: owner)
    }

    @Test("a request whose version is missing is named where its readings would stand, and the others are told")
    func readings() async throws {
      let owner = try #require(town.citizens[.owner])
      let number = try #require(town.belongings.requests[.issued]).number
      let whole = try await subjects(of: owner)
      #expect(whole.unreadable.isEmpty)
      let version = try await desk.dossier(unlogged: number).procedure.hash
      try await town.house.store.write { transaction in
        try transaction.execute(
          """
          INSERT INTO procedures_definition (hash, procedure, source, registered_at) VALUES ('gone', 'gone', '', 0)
          """)
        _ = try transaction.execute(
          "UPDATE procedures_dossier SET definition = 'gone' WHERE number = \(number.rawValue)")
      }
      let own = try await subjects(of: owner)
      #expect(own.unreadable == [number] && own.subjects.first == .person(owner))
      let page = try await answer(CitizenRoute.accessLog.link.target)
      #expect(page.status == 200 && page.text.contains("La demande \(number.unbroken) ne peut pas être relue"))
      try await town.house.store.write { transaction in
        try transaction.execute(
          "UPDATE procedures_dossier SET definition = \(version) WHERE number = \(number.rawValue)")
        _ = try transaction.execute("DELETE FROM procedures_definition WHERE hash = 'gone'")
      }
    }

    private func subjects(of person: PersonID) async throws -> OwnSubjects {
      let desk = desk
      return try await town.house.store.read { try desk.subjects(of: person, in: $0) }
    }
  }
}
