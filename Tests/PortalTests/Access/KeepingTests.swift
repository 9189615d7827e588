import Foundation
import HTTPTypes
import Identity
import Registers
import Store
import Testing
import Vocabulary

@testable import Portal
@testable import Procedures
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
      try await desk.reply("ML-04-01-01", on: number, by: owner, in: .french, at: Date())
      let dossier = try await desk.dossier(unlogged: number).dossier
      #expect(dossier.office != "tribunal-bamako-3")
      #expect(dossier.phase == .waiting)
      await #expect(throws: DossierError.notFound) {
        try await desk.dossier(number, for: .official(colleague), at: Date())
      }
    }

    @Test("an account is erased with all that was told, but not while a request is open")
    func erasure() async throws {
      let (accounts, desk) = (town.house.accounts, desk)
      let phone = try PhoneNumber(parsing: "70 41 70 41", defaultState: .ml)
      let person = try await town.house.store.write { try accounts.enter(with: phone, at: Date(), in: $0) }
      let procedure = try #require(desk.catalogue.procedure(id: Town.procedure))
      func draft() async throws -> String {
        let draft = try await desk.startDraft(of: procedure, by: person, at: Date())
        try await desk.save(Personal.answers, in: draft, of: person, at: Date())
        try await desk.attach(
          Personal.file, named: "a.pdf", mediaType: "application/pdf", as: "birth-certificate", to: draft, of: person,
          at: Date())
        return draft
      }
      let before = try await blobs()
      _ = try await draft()
      let number = try await desk.submit(draft: draft(), of: person, at: Date())
      let erase: @Sendable (Transaction) throws -> Void = { transaction in
        try desk.forget(person, in: transaction)
        try accounts.erase(person, at: Date(), in: transaction)
      }
      await #expect(throws: DossierError.notNow(phase: .waiting)) { try await town.house.store.write(erase) }
      try await desk.withdraw(number, by: person, at: Date())
      try await town.house.store.write(erase)
      #expect(try await blobs() == before)
      await #expect(throws: IdentityError.forgotten) { try await desk.dossier(unlogged: number) }
      #expect(try await town.house.store.read { try accounts.person(of: phone, in: $0) } == nil)
      #expect(try await desk.inspect().allSatisfy { $0.number != number })
    }

    @Test("who reads a record is told to the citizen whose record an issued act has shown it to be")
    func readings() async throws {
      let owner = try #require(town.citizens[.owner])
      let subject = AccessSubject.record(register: "births", key: town.belongings.record)
      let desk = desk
      #expect(try await town.house.store.read { try !desk.subjects(of: owner, in: $0).subjects.contains(subject) })
      let number = try await extract(for: "self")
      #expect(try await town.house.store.read { try desk.subjects(of: owner, in: $0).subjects.contains(subject) })
      let errand = Errand(method: .get, path: CitizenRoute.accessLog.link.target)
      let page = try await town.answer(errand, from: town.caller(.owner))
      #expect(String(decoding: page.body, as: UTF8.self).contains("Registre des naissances"))
      let parent = try await extract(for: "parent")
      let views = [try await desk.dossier(unlogged: number), try await desk.dossier(unlogged: parent)]
      #expect(try views.map { try $0.procedure.ownRecords(of: $0.dossier).count } == [1, 0])
    }

    /// A birth extract of the owner's record, issued by the colleague who read it.
    private func extract(for relation: String) async throws -> DossierNumber {
      let owner = try #require(town.citizens[.owner])
      let colleague = try await town.house.official(login: Visitor.colleague.rawValue)
      let me = colleague.id.rawValue
      let procedure = try #require(desk.catalogue.procedure(id: "birth-extract"))
      let draft = try await desk.startDraft(of: procedure, by: owner, at: Date())
      var answers: [String: String?] = ["relation": relation, "copy_kind": "full"]
      for (field, value) in Personal.birth where procedure.definition.field(field) != nil { answers[field] = value }
      try await desk.save(answers, in: draft, of: owner, at: Date())
      let number = try await desk.submit(draft: draft, of: owner, at: Date())
      try await desk.act(on: number, by: colleague, at: Date()) { try $0.dossier.claim(by: me, at: Date()) }
      try await desk.act(on: number, by: colleague, at: Date()) {
        try $0.dossier.record(CounterReceipt(number: "T-\(relation)", amount: $0.dossier.fee), by: me)
      }
      let record = town.belongings.record
      let registers = town.house.registers
      let read = try #require(try await town.house.store.read { try registers.record(record, in: $0) })
      let evidence = Evidence(register: "births", record: record, version: read.version, values: read.values)
      try await desk.clear(number, evidence: [evidence], attested: true, by: colleague, at: Date())
      try await town.house.jobs().drain()
      let accesses = town.house.accesses
      try await town.house.store.write { transaction in
        try accesses.record(
          .record(register: "births", key: record), by: AccessReader(colleague.id, office: "etat-civil-bamako-3"),
          for: .dossier(number), at: Date(), in: transaction)
      }
      return number
    }

    private func blobs() async throws -> Int {
      try await town.house.store.read { try $0.value("SELECT COUNT(*) FROM store_blob") ?? 0 }
    }
  }
}
