public import Foundation
public import Identity
import Pack
import Store
import Territory
public import Vocabulary

extension Desk {
  /// Sends a draft. Returns the dossier's number; a draft sent twice gives the same number both times.
  ///
  /// Throws `SubmissionError` with everything that is still wrong; the draft stays.
  public func submit(draft id: String, of person: PersonID, at now: Date) async throws -> DossierNumber {
    var random = SystemRandomNumberGenerator()
    let number = DossierNumber(state: territory.state, random: &random)
    return try await store.write { transaction in
      let sent: String? = try transaction.value(
        "SELECT number FROM procedures_dossier WHERE draft = \(id) AND person = \(person)")
      if let sent, let number = DossierNumber(rawValue: sent) { return number }
      let draft = try draft(id, of: person, in: transaction)
      try checkDraw(of: draft.procedure, in: transaction)
      let entry = Entry(at: now, by: .citizen, event: .submitted(try submission(of: draft, at: now)))
      let dossier = try Dossier(number: number, entries: [entry])
      try insert(dossier, of: person, from: draft, in: transaction)
      let key = try vault.key(of: person, in: transaction)
      try append(entry, number: 0, to: dossier, under: key, in: transaction)
      try transaction.execute("DELETE FROM procedures_draft WHERE id = \(id)")
      try notices.announce(entry, of: dossier, to: person, in: transaction)
      return number
    }
  }

  /// What would be sent now: the competent office, the fee and the deadline. Throws `SubmissionError`.
  public func submission(of draft: Draft, at now: Date) throws -> Submission {
    let procedure = draft.procedure
    guard procedure.definition.service.takesRequests else { throw SubmissionError.closed }
    try checkWindow(of: procedure, at: now)
    let faults = procedure.faults(in: procedure.definition.fields, given: draft.answers, language: .french)
    guard faults.isEmpty else { throw SubmissionError.faults(faults) }
    guard draft.missingPieces.isEmpty else { throw SubmissionError.piecesMissing(draft.missingPieces.map(\.id)) }
    let unmet = procedure.unmetEligibility(given: draft.answers)
    guard unmet.isEmpty else { throw SubmissionError.ineligible(unmet) }
    let today = territory.today(at: now)
    let place = try procedure.decidingPlace(for: draft.answers)
    guard let office = territory.office(for: procedure.definition.routing.matter.value, place: place, on: today) else {
      throw SubmissionError.noOffice
    }
    let asked = procedure.fields(given: draft.answers).map(\.id)
    let answers = Answers(
      Dictionary(uniqueKeysWithValues: asked.compactMap { id in draft.answers[id].map { (id, $0) } }))
    return Submission(
      answers: answers, attachments: Dictionary(draft.attachments.map { ($0.piece, $0.id) }) { $1 },
      office: office.code.rawValue, fee: try procedure.fee(for: answers),
      deadline: territory.calendar.deadline(
        from: today, workingDays: procedure.definition.catalogue.delay.workingDays
      ).day)
  }

  /// Throws `SubmissionError` outside the window. The one of today's pack counts: a prolongation reaches what was begun before.
  func checkWindow(of procedure: Procedure, at now: Date) throws(SubmissionError) {
    guard let window = (catalogue.procedure(id: procedure.id) ?? procedure).definition.window else { return }
    switch window.state(at: now) {
    case .notYetOpen: throw .notYetOpen(opens: window.opensAt)
    case .open: return
    case .closed: throw .windowClosed(since: window.closesAt)
    }
  }

  private func insert(_ dossier: Dossier, of person: PersonID, from draft: Draft, in transaction: Transaction) throws {
    let line = DossierLine(dossier, under: draft.procedure)
    try transaction.execute(
      """
      INSERT INTO procedures_dossier (number, draft, person, procedure, definition, office, phase, step, role, holder,
        deadline, submitted_at, changed_at, entries)
      VALUES (\(dossier.number.rawValue), \(draft.id), \(person), \(line.procedure), \(draft.procedure.hash),
        \(line.office), \(line.phase), \(line.step), \(line.role), \(line.holder), \(line.deadline),
        \(line.submittedAt), \(line.changedAt), \(line.entries))
      """)
  }
}
