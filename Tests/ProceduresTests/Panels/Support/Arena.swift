import Foundation
import Identity
import Keys
import Messages
import Pack
import Store
import Territory
import TestSupport
import Testing
import Vocabulary

@testable import Procedures

/// A State with one contest, its jury and people who apply, in a database that goes with the value.
struct Arena: Sendable {
  let folder: TemporaryFolder
  let store: Store
  let desk: Desk
  let panels: PanelDesk
  let accounts: CitizenAccounts
  let agents: Agents
  let sms: Outbox

  static let contest = "contest"
  static let office = "agetic"

  static func instant(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

  /// While entries are taken, and when jurors are drawn.
  static let during = Date(timeIntervalSince1970: 1_768_210_000)
  static let after = Date(timeIntervalSince1970: 1_769_000_000)

  /// Runs a body in a new State.
  static func run(
    on engine: TestedEngine = .sqlite, text: String = SampleContest.source, _ body: (Arena) async throws -> Void
  ) async throws {
    let arena = try await open(on: engine, text: text)
    do {
      try await body(arena)
      await arena.store.close()
    } catch {
      await arena.store.close()
      throw error
    }
  }

  /// The same State under another text of the contest; the first one is an older version.
  func under(_ text: String) async throws -> Arena {
    let procedure = try #require(SampleContest.compile(text).procedure)
    let desk = Desk(
      store: store, vault: desk.vault, accesses: desk.accesses, notices: desk.notices,
      catalogue: Catalogue([procedure], archived: desk.catalogue.procedures), territory: desk.territory)
    try await desk.registerDefinitions(at: Self.during)
    return Arena(
      folder: folder, store: store, desk: desk, panels: PanelDesk(desk: desk, agents: agents), accounts: accounts,
      agents: agents, sms: sms)
  }

  private static func open(on engine: TestedEngine, text: String) async throws -> Arena {
    let folder = try TemporaryFolder()
    let store = try await Store.open(
      engine.newLocation(in: folder),
      migrations: IdentityTables.migrations + Outbox.migrations + ProceduresSchema.migrations,
      identity: .create(StoreIdentity(state: "ML", instance: "contest")))
    let vault = PersonVault(root: .random())
    let accounts = CitizenAccounts(vault: vault, sealer: .random())
    let agents = Agents(sealer: .random(), cost: .trifling)
    let sms = Outbox(sealer: .random())
    let procedure = try #require(SampleContest.compile(text).procedure)
    let desk = Desk(
      store: store, vault: vault, accesses: AccessLog(),
      notices: Notices(outbox: sms, citizens: accounts, texts: try texts(), address: "https://guichet.ml"),
      catalogue: Catalogue([procedure]), territory: try territory())
    try await desk.registerDefinitions(at: during)
    return Arena(
      folder: folder, store: store, desk: desk, panels: PanelDesk(desk: desk, agents: agents), accounts: accounts,
      agents: agents, sms: sms)
  }

  private static func territory() throws -> DeskTerritory {
    let provenance = Provenance(source: "K", status: .toConfirm)
    let district = try #require(PlaceCode(rawValue: "ML-00"))
    let country = try #require(PlaceCode(rawValue: "ML"))
    let gazetteer = Gazetteer(
      home: .ml,
      places: [
        Place(code: country, name: "Mali", kind: .country, parent: nil, provenance: provenance),
        Place(code: district, name: "Bamako", kind: .district, parent: country, provenance: provenance),
      ])
    let office = Office(
      code: try #require(OfficeCode(rawValue: Self.office)), agency: "none", kind: .court, name: "AGETIC",
      place: district, serves: [district], provenance: provenance)
    let rule = CompetenceRule(matter: "contests", kind: .court, basis: .residence, provenance: provenance)
    return DeskTerritory(
      state: .ml, competence: Competence(gazetteer: gazetteer, offices: [office], rules: [rule]),
      calendar: WorkCalendar(
        timeZone: "Africa/Bamako", utcOffsetSeconds: 0, weekend: [6, 7], completeYears: [], holidays: []))
  }

  private static func texts() throws -> Texts {
    let position = Position(file: "fr.yaml", line: 1, column: 1)
    let texts = try Dictionary(
      uniqueKeysWithValues: ["submitted", "refused", "issued", "ranking"].map { name in
        ("sms.\(name)", PublicText(other: try Template(parsing: "\(name) {deadline}"), position: position))
      })
    return Texts([
      TextFile(language: .french, plurals: .none, review: Review(status: .toReview), texts: texts, position: position)
    ])
  }

  /// A civil servant with these roles at the contest's office.
  func official(_ name: String, _ roles: [String]) async throws -> Official {
    let login = "agent\(UUID().uuidString.prefix(8).lowercased())"
    let first = try #require(Day(iso: "2025-01-01"))
    let id = try await store.write { transaction in
      let id = try agents.create(login: login, displayName: name, quality: "juré", at: Self.during, in: transaction)
        .agent
      for role in roles {
        try agents.appoint(
          id, to: Post(office: Self.office, role: Role(rawValue: role), from: first), in: transaction)
      }
      return id
    }
    return Official(
      id: id, name: name, quality: "juré",
      posts: Set(roles.map { Official.Post(office: Self.office, role: $0) }))
  }

  /// An official who declared nothing to be partial to.
  func declared(_ name: String, _ roles: [String], interests: [String] = []) async throws -> Official {
    let official = try await official(name, roles)
    try await panels.declare(
      Interests(organisations: interests, names: []), in: Self.contest, by: official, at: Self.during)
    return official
  }

  private func phone(_ number: Int) throws -> PhoneNumber {
    try PhoneNumber(parsing: "7012\(1000 + number)", defaultState: .ml)
  }

  /// How many texts went to a citizen.
  func texts(to number: Int) async throws -> Int {
    let phone = try phone(number)
    return try await store.read { try sms.messages(to: phone, in: $0).count }
  }

  func citizen(_ number: Int) async throws -> PersonID {
    let phone = try phone(number)
    return try await store.write { try accounts.enter(with: phone, at: Self.during, in: $0) }
  }

  func procedure() throws -> Procedure { try #require(desk.catalogue.procedures.first) }

  /// A draft with these answers besides those that are in order.
  func draft(by person: PersonID, _ changes: [String: String] = [:], at now: Date = during) async throws -> String {
    let id = try await desk.startDraft(of: procedure(), by: person, at: now)
    let answers = [
      "project": "Irrigation", "company": "Faso Kanu", "surname": "Coulibaly", "country": "ML", "age": "3",
    ].merging(changes) { $1 }
    try await desk.save(answers.mapValues(Optional.some), in: id, of: person, at: now)
    return id
  }

  /// Entries of as many people, whose projects are named by their numbers.
  func apply(_ count: Int, _ changes: [Int: [String: String]] = [:]) async throws -> [Candidate] {
    var candidates: [Candidate] = []
    for number in 0..<count {
      let person = try await citizen(number)
      let answers = ["project": "P\(number)", "company": "Maison \(number)x"].merging(changes[number] ?? [:]) { $1 }
      let draft = try await draft(by: person, answers)
      candidates.append(
        Candidate(person: person, number: try await desk.submit(draft: draft, of: person, at: Self.during)))
    }
    return candidates
  }

  struct Candidate: Sendable, Hashable {
    let person: PersonID
    let number: DossierNumber
  }

  /// How many readings of somebody's data stand in the log.
  func readings(of person: PersonID) async throws -> Int {
    try await store.read { transaction in
      try desk.accesses.entries(for: .person(person), in: transaction).count
    }
  }
}
