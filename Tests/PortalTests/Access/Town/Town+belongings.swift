import Foundation
import Identity
import Procedures
import Registers
import Store
import Testing
import Vocabulary
import Week

@testable import toguna

extension Town {
  /// Makes everything that is the owner's.
  func settle() async throws -> Belongings {
    var requests: [Stage: OwnedRequest] = [:]
    for stage in Stage.allCases { requests[stage] = try await request(at: stage) }
    let issued = try #require(requests[.issued]).number
    try await acceptSignature()
    return Belongings(
      requests: requests, draft: try await draft(), record: try await register(),
      code: try #require(try await house.desk.dossier(unlogged: issued).dossier.planned).checkCode,
      list: try await list(of: [try #require(requests[.cleared]).number]), job: try await deadJob(),
      document: try await signingDocument(), token: try await token(), asking: try await asking(),
      notice: try await notice(), publication: try await publication(), meeting: try await meeting(),
      programKey: try await programKey(), registration: try await registration(as: .visitor),
      registrationRequest: try await registration(as: .press), door: try await door())
  }

  /// A list of decisions that the colleague has prepared.
  func list(of numbers: [DossierNumber]) async throws -> String {
    let colleague = try await house.official(login: Visitor.colleague.rawValue)
    let list = try await house.desk.prepareList(numbers, by: colleague, at: Date()) { view in
      ListedDecision(
        number: view.dossier.number, procedure: "Casier judiciaire",
        person: view.dossier.answers["surname"] ?? "", decision: "Délivrer l’acte.",
        attestation: view.step?.attestation.french ?? "")
    }
    return try #require(list)
  }

  /// A draft of the owner's that lacks nothing.
  func draft() async throws -> String {
    let desk = house.desk
    let procedure = try #require(desk.catalogue.procedure(id: Self.procedure))
    let owner = try #require(citizens[.owner])
    let draft = try await desk.startDraft(of: procedure, by: owner, at: Date())
    try await desk.save(Personal.answers, in: draft, of: owner, at: Date())
    try await desk.attach(
      Personal.file, named: Personal.filename, mediaType: "application/pdf", as: "birth-certificate", to: draft,
      of: owner, at: Date())
    return draft
  }

  /// A new request of the owner's, brought to a stage by the colleague.
  func request(at stage: Stage) async throws -> OwnedRequest {
    let owner = try #require(citizens[.owner])
    let number = try await house.desk.submit(draft: draft(), of: owner, at: Date())
    try await bring(number, to: stage)
    let attachment = try #require(try await house.desk.dossier(unlogged: number).attachments.first)
    return OwnedRequest(number: number, attachment: attachment.id)
  }

  private func bring(_ number: DossierNumber, to stage: Stage) async throws {
    switch stage {
    case .waiting: break
    case .claimed: try await act(number) { try $0.claim(by: $1, at: Date()) }
    case .paid:
      try await bring(number, to: .claimed)
      try await act(number) { try $0.record(CounterReceipt(number: "T-417", amount: $0.fee), by: $1) }
    case .asking:
      try await bring(number, to: .claimed)
      try await act(number) { try $0.ask(field: "domicile", among: ["domicile"], text: "Quel quartier ?", by: $1) }
    case .cleared:
      try await bring(number, to: .paid)
      try await clear(number)
    case .unmade:
      try await bring(number, to: .cleared)
      try await act(number) { try $0.claim(by: $1, at: Date()) }
      try await clear(number, at: Date().addingTimeInterval(-3600))
      let key = "\(number.rawValue)/%"
      try await house.store.write { _ = try $0.execute("DELETE FROM store_job WHERE key LIKE \(key)") }
    case .issued:
      try await bring(number, to: .cleared)
      try await act(number) { try $0.claim(by: $1, at: Date()) }
      try await clear(number)
      try await house.jobs().drain()
    case .refused:
      try await bring(number, to: .claimed)
      let motives = try await house.desk.dossier(unlogged: number).procedure.definition.refusals
      try await act(number) { try $0.refuse(because: "third-party", comment: "", motives: motives, by: $1) }
    case .withdrawn: try await house.desk.withdraw(number, by: try #require(citizens[.owner]), at: Date())
    case .revoked:
      try await bring(number, to: .issued)
      try await act(number) { dossier, _ in try dossier.revoke(because: "Erreur de personne.") }
    }
  }

  private func act(
    _ number: DossierNumber, _ decide: @escaping @Sendable (Dossier, String) throws -> Event
  ) async throws {
    let colleague = try await house.official(login: Visitor.colleague.rawValue)
    try await house.desk.act(on: number, by: colleague, at: Date()) { try decide($0.dossier, colleague.id.rawValue) }
  }

  private func clear(_ number: DossierNumber, at time: Date = Date()) async throws {
    let colleague = try await house.official(login: Visitor.colleague.rawValue)
    try await house.desk.clear(number, evidence: [], attested: true, by: colleague, at: time)
  }

  private func register() async throws -> String {
    let registers = house.registers
    return try await house.store.write { transaction in
      try registers.append(Personal.birth, to: "births", author: "test", at: Date(), in: transaction).id
    }
  }

  /// A job that was given up at its first failure.
  func deadJob() async throws -> Int64 {
    struct Broken: Error {}
    let kind = "test.broken"
    let key = UUID().uuidString
    try await house.store.write { _ = try $0.enqueue(NewJob(kind: kind, key: key)) }
    try await JobRunner(
      store: house.store, handlers: [kind: { _ in throw Broken() }], retries: RetryPolicy(failures: 1)
    ).drain()
    return try #require(try await house.store.deadJobs(limit: 100).first { $0.key == key }).id
  }
}
