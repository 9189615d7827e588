import Crypto
import Foundation
import HTTPTypes
import Identity
import Procedures
import Store
import Testing
import Vocabulary

@testable import Portal
@testable import toguna

@Suite("Many decisions with one act of will", .serialized, .inTown)
struct ListTests {
  private let town: Town
  private let desk: Desk

  init() throws {
    town = try #require(Town.current)
    desk = town.house.desk
  }

  private func phase(_ number: DossierNumber) async throws -> Phase.Name {
    try await desk.dossier(unlogged: number).dossier.phase.name
  }

  /// Requests that wait for the prosecutor, with nothing found.
  private func cleared(_ count: Int) async throws -> [DossierNumber] {
    try await Array(0..<count).concurrentMap(width: 16) { _ in try await town.request(at: .cleared).number }
  }

  private func send(_ path: String, _ fields: [(String, String)], from caller: Caller) async throws -> Answer {
    try await town.answer(Errand(method: .post, path: path, fields: fields), from: caller)
  }

  private func get(_ path: String, from caller: Caller) async throws -> Answer {
    try await town.answer(Errand(method: .get, path: path), from: caller)
  }

  /// Prepares a list by the form, and gives its address.
  private func prepare(_ numbers: [DossierNumber], from caller: Caller) async throws -> String {
    let answer = try await send("/agents/lots", numbers.map { ("dossier", $0.rawValue) }, from: caller)
    #expect(answer.status == 303)
    return try #require(answer.headers[.location])
  }

  /// The colleague enrols a second factor and gives the code of now.
  private func code() async throws -> String {
    let (agents, id, now) = (town.house.agents, try #require(town.agents[.colleague]), Date())
    let ticket = try await town.house.store.write { try agents.renew(id, at: now, in: $0) }
    let found = try #require(try await town.house.store.read { try agents.enrolment(ticket.text, at: now, in: $0) })
    let verdict = try await agents.enrol(
      ticket.text, password: "sept baobabs au bord du fleuve",
      code: found.secondFactor.code(step: TOTP.step(at: now) - 1),
      at: now, store: town.house.store)
    guard case .enrolled = verdict else { throw DossierError.notAttested }
    return found.secondFactor.code(step: TOTP.step(at: now))
  }

  private func readings() async throws -> Int {
    let owner = try #require(town.citizens[.owner])
    return try await town.house.store.read { transaction in
      let subject = "person/\(owner.rawValue)"
      return try transaction.value("SELECT COUNT(*) FROM identity_access WHERE subject = \(subject)") ?? 0
    }
  }

  @Test("five hundred are shown, confirmed once and decided each by itself, and the record says all of it")
  func fiveHundred() async throws {
    let numbers = try await cleared(DecisionList.most)
    let code = try await code()
    let caller = try await town.caller(.colleague)
    let choice = try await get("/agents/lots", from: caller)
    #expect(choice.status == 200 && Personal.words(in: choice.body).isEmpty)

    let before = try await readings()
    let list = try await prepare(numbers, from: caller)
    #expect(try await readings() == before)
    let page = try await get(list, from: caller)
    #expect(try await readings() == before + DecisionList.most)
    #expect(page.status == 200 && !Personal.words(in: page.body).isEmpty)
    for number in numbers { #expect(page.text.contains(number.rawValue)) }
    #expect(page.text.contains("Aucune condamnation n’a été retenue"))

    #expect(try await send(list, [("attestation", "oui"), ("code", "")], from: caller).status == 422)
    #expect(try await send(list, [("code", code)], from: caller).status == 422)
    #expect(try await phase(numbers[0]) == .waiting)
    let confirmed = try await send(list, [("attestation", "oui"), ("code", code)], from: caller)
    #expect(confirmed.status == 303 && confirmed.headers[.location] == list)
    for number in numbers { #expect(try await phase(number) == .issuing) }

    let done = try await get(list, from: caller)
    #expect(
      done.status == 200 && Personal.words(in: done.body).isEmpty && done.text.contains("500 décisions sont prises"))
    // Each has its own check code, claim and clearance, as one that was decided alone.
    let views = try await numbers.concurrentMap(width: 8) { try await desk.dossier(unlogged: $0).dossier }
    #expect(Set(views.compactMap { $0.planned?.checkCode }).count == DecisionList.most)
    #expect(views.allSatisfy { $0.entries.suffix(2).map(\.event.name) == ["claimed", "cleared"] })
    // The digest that the agent saw is over every line.
    let id = String(list.dropFirst("/agents/lots/".count))
    let rows = try await town.house.store.read { transaction in
      try transaction.rows("SELECT digest, outcome FROM procedures_list_line WHERE list = \(id) ORDER BY place")
        .map { (try $0.get("digest", as: [UInt8].self), try $0.get("outcome", as: String.self)) }
    }
    let digest = SHA256.hash(data: rows.flatMap(\.0)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(rows.count == DecisionList.most && rows.allSatisfy { $0.1 == "decided" })
    #expect(page.text.contains(digest) && done.text.contains(digest))

    // Once confirmed is confirmed.
    #expect(try await send(list, [("attestation", "oui"), ("code", code)], from: caller).status == 200)
    let official = try await town.house.official(login: Visitor.colleague.rawValue)
    await #expect(throws: DossierError.notAttested) {
      try await desk.decide(list: id, attested: true, by: official, at: Date())
    }
  }

  @Test("what changed since it was shown is left out and named, the rest is decided")
  func changed() async throws {
    let numbers = try await cleared(4)
    let caller = try await town.caller(.colleague)
    let list = try await prepare(numbers, from: caller)
    let id = String(list.dropFirst("/agents/lots/".count))
    try await desk.withdraw(numbers[0], by: try #require(town.citizens[.owner]), at: Date())
    let other = try await colleague(named: "autre")
    try await desk.act(on: numbers[1], by: other, at: Date()) {
      try $0.dossier.claim(by: other.id.rawValue, at: Date())
    }
    let official = try await town.house.official(login: Visitor.colleague.rawValue)
    try await desk.act(on: numbers[2], by: official, at: Date()) {
      try $0.dossier.claim(by: official.id.rawValue, at: Date())
    }
    await #expect(throws: DossierError.notAttested) {
      try await desk.decide(list: id, attested: false, by: official, at: Date())
    }
    await #expect(throws: DossierError.notAttested) {
      try await desk.decide(
        list: id, attested: true, by: official, at: Date().addingTimeInterval(2 * DecisionList.lasts))
    }
    await #expect(throws: DossierError.notFound) {
      try await desk.decide(list: id, attested: true, by: other, at: Date())
    }
    let decided = try await desk.decide(list: id, attested: true, by: official, at: Date())
    let changed = DecisionList.Outcome.leftOut("changedMeanwhile")
    #expect(decided.lines.map(\.outcome) == [changed, changed, changed, .decided])
    #expect(try await phase(numbers[1]) == .claimed)
    #expect(try await phase(numbers[3]) == .issuing)
    #expect(try await get(list, from: caller).text.contains("Le dossier a changé"))
  }

  @Test("what needs care for itself is not decided with others: a search that found something, a fee, a first step")
  func care() async throws {
    let found = try await found()
    let unpaid = try await town.request(at: .claimed).number
    let good = try await cleared(1)[0]
    let foreign = DossierNumber.sample
    let caller = try await town.caller(.colleague)
    let list = try await prepare([found, unpaid, foreign, good, good], from: caller)
    let official = try await town.house.official(login: Visitor.colleague.rawValue)
    let lines = try await desk.list(String(list.dropFirst("/agents/lots/".count)), for: official, at: Date()).lines
    #expect(lines.map(\.number) == [found, unpaid, good])
    #expect(lines.map(\.outcome) == [.leftOut("needsCare"), .leftOut("needsCare"), .open])
    #expect(lines.map { $0.decision == nil } == [true, true, false])
    // Who has no such post finds nothing to put on a list.
    let outsider = try await town.house.official(login: Visitor.outsider.rawValue)
    #expect(try await desk.listable(for: outsider).isEmpty)
    #expect(
      try await desk.prepareList([good], by: outsider, at: Date()) { view in
        Issue.record("\(view.dossier.number) was read")
        return ListedDecision(number: view.dossier.number, procedure: "", person: "", decision: "", attestation: "")
      } == nil)
    #expect(try await desk.listable(for: official).contains { $0.number == good })
  }

  /// A request in whose search the clerk chose a record.
  private func found() async throws -> DossierNumber {
    let number = try await town.request(at: .paid).number
    let official = try await town.house.official(login: Visitor.colleague.rawValue)
    let evidence = Evidence(register: "convictions", record: "r", version: 1, values: [:])
    try await desk.clear(number, evidence: [evidence], attested: true, by: official, at: Date())
    return number
  }

  private func colleague(named login: String) async throws -> Official {
    _ = try await Appointments(house: town.house).appoint(
      login: login, name: "Autre agent", quality: "agent d’essai", posts: Visitor.colleague.posts ?? [])
    return try await town.house.official(login: login)
  }
}
