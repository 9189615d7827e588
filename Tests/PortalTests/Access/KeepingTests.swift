import Foundation
import Identity
import Procedures
import Store
import Testing

@testable import Portal
@testable import toguna

extension Access {
  @Suite("What is kept, and for how long")
  struct Keeping {
    private let town: Town
    private var desk: Desk { town.house.desk }

    init() throws { town = try #require(Town.current) }

    @Test("a file that was replaced, taken away or thrown away with its draft leaves nothing behind")
    func files() async throws {
      let owner = try #require(town.citizens[.owner])
      let before = try await blobs()
      let draft = try await town.draft()
      try await desk.attach(
        Personal.file, named: "autre.pdf", mediaType: "application/pdf", as: "birth-certificate", to: draft, of: owner,
        at: Date())
      #expect(try await blobs() == before + 1)
      try await desk.detach("birth-certificate", from: draft, of: owner)
      #expect(try await blobs() == before)
      try await desk.discard(draft, of: owner)
      try await desk.discard(try await town.draft(), of: owner)
      #expect(try await blobs() == before)
    }

    @Test("another person's draft is not discarded, nor are its files")
    func strangers() async throws {
      let neighbour = try #require(town.citizens[.neighbour])
      let draft = town.belongings.draft
      await #expect(throws: DossierError.notFound) { try await desk.discard(draft, of: neighbour) }
      await #expect(throws: DossierError.notFound) {
        try await desk.detach("birth-certificate", from: draft, of: neighbour)
      }
    }

    @Test("a draft that nobody came back to is thrown away with its files, a younger one stays")
    func drafts() async throws {
      let owner = try #require(town.citizens[.owner])
      let draft = try await town.draft()
      let before = try await blobs()
      let longAgo = Date().addingTimeInterval(-31 * 86_400)
      try await desk.save(["profession": "Potière"], in: draft, of: owner, at: longAgo)
      let limit = longAgo.addingTimeInterval(1)
      let desk = desk
      #expect(try await town.house.store.write { try desk.purgeDrafts(before: limit, in: $0) } == 1)
      #expect(try await blobs() == before - 1)
      await #expect(throws: DossierError.notFound) { try await desk.draft(draft, of: owner) }
      #expect(try await desk.draft(town.belongings.draft, of: owner).attachments.count == 1)
    }

    @Test("nobody piles up drafts without end")
    func ceiling() async throws {
      let neighbour = try #require(town.citizens[.neighbour])
      let procedure = try #require(desk.catalogue.procedure(id: Town.procedure))
      var drafts: [String] = []
      while drafts.count < Desk.mostDrafts {
        drafts.append(try await desk.startDraft(of: procedure, by: neighbour, at: Date()))
      }
      await #expect(throws: DossierError.tooManyDrafts) {
        try await desk.startDraft(of: procedure, by: neighbour, at: Date())
      }
      for draft in drafts { try await desk.discard(draft, of: neighbour) }
    }

    @Test("an answer that makes another office competent sends the request there")
    func moved() async throws {
      let owner = try #require(town.citizens[.owner])
      let number = try await town.request(at: .claimed).number
      let colleague = try await town.house.official(login: Visitor.colleague.rawValue)
      let me = colleague.id.rawValue
      try await desk.act(on: number, by: colleague, at: Date()) {
        try $0.dossier.ask(field: "birth_place", among: ["birth_place"], text: "Quelle commune ?", by: me)
      }
      try await desk.reply("ML-04-01-01", on: number, by: owner, at: Date())
      let dossier = try await desk.decided(number).dossier
      #expect(dossier.office != "tribunal-bamako-3")
      #expect(dossier.phase == .waiting)
      await #expect(throws: DossierError.notFound) {
        try await desk.dossier(number, for: .official(colleague), at: Date())
      }
    }

    private func blobs() async throws -> Int {
      try await town.house.store.read { try $0.value("SELECT COUNT(*) FROM store_blob") ?? 0 }
    }
  }
}
