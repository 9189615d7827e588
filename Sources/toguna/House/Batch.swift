import Foundation
import Identity
import Pack
import Procedures
import Registers
import Store
import Territory
import Vocabulary

/// Acts in series, each by the portal's own path: draft, submission, claim, receipt, decision, job. A record that is opened
/// leaves an entry of access, as a look at the counter does.
struct Batch {
  private let house: House
  private let procedure: Procedure
  private let official: Official
  private let concurrency: Int
  /// The register whose records the acts are about.
  private let register: String
  /// Where the agent reads a record that is not for one of the agent's offices.
  private let readingOffice: String

  /// How many acts are under way before the next ones are asked for.
  private static let portion = 256

  /// A request and the record that it is about.
  struct Asked: Sendable {
    let number: DossierNumber
    let record: RegisterRecord
  }

  init(house: House, procedure id: String, official: Official, concurrency: Int = 16) throws {
    guard let procedure = house.desk.catalogue.procedure(id: id) else { throw Refusal("no procedure is called \(id)") }
    guard let register = procedure.definition.decision.first(where: { $0.records == .one })?.register?.value else {
      throw Refusal("\(id) cannot be issued in a batch: a person decides it without a record of a register")
    }
    guard let office = RegisterAccess([procedure], for: official).office(reading: register) else {
      throw Refusal("the agent has no post that reads the register \(register)")
    }
    self.house = house
    self.procedure = procedure
    self.concurrency = concurrency
    self.official = official
    self.register = register
    readingOffice = office
  }

  /// Identifiers of records: the first ones of the register, or those of a file.
  func records(count: Int?, file: String?) async throws -> [String] {
    if let file {
      guard let bytes = FileManager.default.contents(atPath: file) else { throw Refusal("\(file) cannot be read") }
      return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }
    let (registers, register, limit) = (house.registers, register, count ?? 0)
    let all = try await house.store.read { try registers.identifiers(in: register, limit: .max, in: $0) }
    var found: [String] = []
    var next = 0
    while next < all.count, found.count < limit {
      let portion = all[next..<min(next + Self.portion, all.count)]
      let wanted = limit - found.count
      found += try await house.store.write { transaction in
        var own: [String] = []
        for id in portion where own.count < wanted {
          if let record = try open(id, at: Date(), in: transaction), office(for: record) != nil { own.append(id) }
        }
        return own
      }
      next = portion.endIndex
    }
    return found
  }

  /// A record of the register, with the entry of access that its reading leaves; nil when there is none.
  private func open(_ id: String, at now: Date, in transaction: Transaction) throws -> RegisterRecord? {
    guard let record = try house.registers.record(id, in: transaction), record.register == register else { return nil }
    try house.accesses.record(
      .record(register: register, key: id),
      by: AccessReader(official.id, office: office(for: record) ?? readingOffice), for: .motive(.counter), at: now,
      in: transaction)
    return record
  }

  /// The office of the agent that the request for a record's act goes to; nil when it goes to another's.
  private func office(for record: RegisterRecord) -> String? {
    guard let place = try? procedure.decidingPlace(for: Answers(answers(for: record).compactMapValues(\.self))) else {
      return nil
    }
    let matter = procedure.definition.routing.matter.value
    let today = house.desk.territory.today(at: Date())
    let office = house.desk.territory.office(for: matter, place: place, on: today)?.code.rawValue
    return office.flatMap { official.offices.contains($0) ? $0 : nil }
  }

  /// The request that an office writes for the person of a record.
  private func answers(for record: RegisterRecord) -> [String: String?] {
    var answers: [String: String?] = [:]
    for field in procedure.definition.fields {
      if let value = record.values[field.id] ?? field.options.first?.id { answers[field.id] = value }
    }
    return answers
  }

  /// Issues one act for each record and returns the dossiers' numbers.
  func issue(_ records: [String], progress: (Int) -> Void = { _ in }) async throws -> [DossierNumber] {
    var numbers: [DossierNumber] = []
    for start in stride(from: 0, to: records.count, by: Self.portion) {
      let asked = try await submit(Array(records[start..<min(start + Self.portion, records.count)]))
      try await decide(asked)
      try await make()
      numbers += asked.map(\.number)
      progress(numbers.count)
    }
    return numbers
  }

  /// Asks for an act for each record, as an office does for the persons in its register.
  func submit(_ records: [String]) async throws -> [Asked] {
    let person = try await applicant()
    return try await records.concurrentMap(width: concurrency) { record in try await ask(for: record, by: person) }
  }

  /// Decides what was asked.
  func decide(_ asked: [Asked]) async throws {
    _ = try await asked.concurrentMap(width: concurrency) { try await pass($0) }
  }

  /// Makes the acts that were decided, until every one is signed and durable.
  func make() async throws {
    try await house.jobs(concurrency: concurrency).drain()
  }

  func document(_ number: DossierNumber) async throws -> [UInt8] {
    try await house.desk.document(of: number, for: .official(official), at: Date())
  }

  /// A batch is asked for by the office itself, on behalf of the persons in the register.
  private func applicant() async throws -> PersonID {
    let vault = house.vault
    return try await house.store.write { transaction in try vault.create(at: Date(), in: transaction) }
  }

  private func ask(for record: String, by person: PersonID) async throws -> Asked {
    let now = Date()
    guard let found = try await house.store.write({ try open(record, at: now, in: $0) }) else {
      throw Refusal("no record of \(register) is called \(record)")
    }
    let draft = try await house.desk.startDraft(of: procedure, by: person, at: now)
    try await house.desk.save(answers(for: found), in: draft, of: person, at: now)
    return Asked(number: try await house.desk.submit(draft: draft, of: person, at: now), record: found)
  }

  private func pass(_ asked: Asked) async throws {
    let now = Date()
    let number = asked.number
    let record = asked.record
    let official = official
    let me = official.id.rawValue
    for step in procedure.definition.decision {
      let view = try await house.desk.act(on: number, by: official, at: now) { try $0.dossier.claim(by: me, at: now) }
      if view.dossier.receipt == nil, view.dossier.fee.francs > 0 {
        try await house.desk.act(on: number, by: official, at: now) { view in
          try view.dossier.record(CounterReceipt(number: "LOT-\(number.rawValue)", amount: view.dossier.fee), by: me)
        }
      }
      let evidence =
        step.records == .one
        ? [Evidence(register: record.register, record: record.id, version: record.version, values: record.values)] : []
      try await house.desk.clear(number, evidence: evidence, attested: true, by: official, at: now)
    }
  }
}
