public import Foundation
public import Identity
import Pack
import Store
import Territory
public import Vocabulary

extension Desk {
  /// An agent's act on a dossier of the agent's office. `decide` says which event follows; nothing is written if it throws.
  @discardableResult
  public func act(
    on number: DossierNumber, by official: Official, at now: Date,
    _ decide: @escaping @Sendable (DossierView) throws -> Event
  ) async throws -> DossierView {
    try await change(number, for: .official(official), by: .agent(id: official.id.rawValue), at: now) {
      view, transaction in
      // Who may take the last step may also take back what came of it.
      let role = (view.step ?? view.procedure.definition.decision.last)?.role.value ?? ""
      guard official.posts.contains(.init(office: view.dossier.office, role: role)) else {
        throw DossierError.roleMissing(role)
      }
      guard try !isBeforePanel(view, in: transaction) else { throw DossierError.judgedByPanel }
      return try decide(view)
    }
  }

  /// The citizen answers the question: the value as it was typed for the field that the agent marked.
  ///
  /// - Parameter language: of the message, where a check of the definition refuses the answer.
  public func reply(
    _ typed: String, on number: DossierNumber, by person: PersonID, in language: LanguageTag, at now: Date
  ) async throws {
    let today = territory.today(at: now)
    let reader = FieldReader(gazetteer: territory.gazetteer, state: territory.state)
    try await change(number, for: .citizen(person), by: .citizen, at: now) { view, _ in
      guard case .asking(let question, _) = view.dossier.phase,
        let field = view.procedure.definition.field(question.field)
      else { throw DossierError.notNow(phase: view.dossier.phase.name) }
      let value: String?
      do throws(FieldFault) { value = try reader.read(typed, for: field) } catch {
        throw DossierError.invalidAnswer(error)
      }
      let definition = view.procedure.definition
      let answers = try view.procedure.amend(view.dossier.answers, field, to: value, language: language)
      let place = try view.procedure.decidingPlace(for: answers)
      guard let office = territory.office(for: definition.routing.matter.value, place: place, on: today) else {
        throw DossierError.answerChangesRequest
      }
      return try view.dossier.reply(
        answers[field.id] ?? "",
        deadline: territory.calendar.deadline(from: today, workingDays: definition.catalogue.delay.workingDays).day,
        office: office.code.rawValue)
    }
  }

  /// The citizen takes the request back.
  ///
  /// - Throws: `DossierError.notFound` when it is not this person's, `.notNow` once it is decided.
  public func withdraw(_ number: DossierNumber, by person: PersonID, at now: Date) async throws {
    try await change(number, for: .citizen(person), by: .citizen, at: now) { view, _ in try view.dossier.withdraw() }
  }

  @discardableResult
  private func change(
    _ number: DossierNumber, for reader: Reader, by actor: Actor, at now: Date,
    _ decide: @escaping @Sendable (DossierView, Transaction) throws -> Event
  ) async throws -> DossierView {
    try await store.write { transaction in
      let open = try dossier(number, for: reader, at: now, in: transaction)
      return try append(try decide(open.view, transaction), to: open, by: actor, at: now, in: transaction)
    }
  }

  /// Appends an event with all that follows from it: read model, message to the citizen, the job that makes the act.
  @discardableResult
  func append(_ event: Event, to open: OpenDossier, by actor: Actor, at now: Date, in transaction: Transaction) throws
    -> DossierView
  {
    let view = open.view
    var dossier = view.dossier
    let entry = Entry(at: now, by: actor, event: event)
    try dossier.apply(entry)
    try append(entry, number: dossier.entries.count - 1, to: dossier, under: open.key, in: transaction)
    try refresh(dossier, under: view.procedure, in: transaction)
    try notices.announce(entry, of: dossier, to: view.person, in: transaction)
    if case .issuing = dossier.phase { try transaction.enqueue(ActMaker.job(for: dossier)) }
    if case .revoked(let act, _) = dossier.phase {
      try transaction.execute("UPDATE procedures_act SET revoked_at = \(now) WHERE check_code = \(act.checkCode)")
    }
    return DossierView(
      dossier: dossier, procedure: view.procedure, person: view.person, attachments: view.attachments)
  }
}

extension Desk {
  /// Passes the current step: the agent attests it, with the records that it rests on.
  @discardableResult
  public func clear(
    _ number: DossierNumber, evidence: [Evidence], attested: Bool, by official: Official, at now: Date
  ) async throws -> DossierView {
    var random = SystemRandomNumberGenerator()
    let plan = PlannedAct(checkCode: CheckCode(random: &random), decidedAt: now)
    return try await act(on: number, by: official, at: now) { view in
      try view.dossier.clear(
        evidence: evidence, attested: attested,
        agent: (official.id.rawValue, official.name, official.quality), workflow: view.procedure.definition.decision,
        plan: plan)
    }
  }
}
