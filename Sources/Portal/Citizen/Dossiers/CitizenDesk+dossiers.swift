import HTTPTypes
import Hummingbird
import Procedures
import Vocabulary

extension CitizenDesk {
  /// The citizen's requests and drafts.
  func dossiers(_ call: Call) async throws -> Response {
    let person = try call.person()
    let rows = try await services.desk.dossiers(of: person)
    let drafts = try await services.desk.drafts(of: person)
    // A question waits for the citizen alone: it stands first.
    let ordered = rows.filter { $0.phase == .asking } + rows.filter { $0.phase != .asking }
    return call.page(
      DossiersPage(
        done: Done(call.query), dossiers: ordered.map(line),
        drafts: drafts.readable.map { draft in
          DossiersPage.DraftLine(
            procedure: draft.procedure.definition.title.words, resumption: resumption(of: draft),
            saved: services.moment(draft.savedAt), draft: Handle(unchecked: draft.id),
            closing: closing(of: draft.procedure.id))
        }
          + drafts.unreadable.map { draft in
            DossiersPage.DraftLine(
              procedure: title(ofProcedure: draft.procedure), resumption: nil, saved: services.moment(draft.savedAt),
              draft: Handle(unchecked: draft.id))
          }, hasSignatures: services.credentials != nil))
  }

  /// One request: where it stands, what comes next, what was said.
  func dossier(_ number: DossierNumber, _ call: Call) async throws -> Response {
    let person = try call.person()
    let view = try await services.desk.dossier(number, for: .citizen(person), at: services.now())
    let candidacy = try await candidacy(of: view, person)
    return call.page(DossierPage(view, done: Done(call.query), candidacy: candidacy, services))
  }

  /// The signed act.
  func document(_ number: DossierNumber, _ call: Call) async throws -> Response {
    do {
      let pdf = try await services.desk.document(of: number, for: .citizen(call.person()), at: services.now())
      return call.file(pdf, mediaType: "application/pdf", name: "\(number.rawValue).pdf")
    } catch DossierError.notNow {
      return call.redirect(to: CitizenRoute.dossier(number).link)
    }
  }

  /// A file that was attached to a request.
  func attachment(_ id: Handle, of number: DossierNumber, _ call: Call) async throws -> Response {
    let found = try await services.desk.attachment(
      id.segment, of: number, for: .citizen(call.person()), at: services.now())
    return call.file(found.content, of: found.0)
  }

  /// Takes a request back, once that was confirmed.
  func withdraw(_ number: DossierNumber, _ call: Call) async throws -> Response {
    let person = try call.person()
    let dossier = CitizenRoute.dossier(number).link
    switch call.deed {
    case .look:
      let view = try await services.desk.dossier(number, for: .citizen(person), at: services.now())
      guard view.dossier.phase.name.isUndecided else { return call.redirect(to: dossier) }
      return call.page(WithdrawPage(number: number, procedure: view.procedure.definition.title))
    case .send:
      do {
        try await services.desk.withdraw(number, by: person, at: services.now())
      } catch DossierError.notNow {
        // Decided meanwhile: the dossier's page says how.
      }
      return call.redirect(to: dossier)
    }
  }

  /// As it is called now, whatever version is meant.
  func title(ofProcedure id: String) -> Words {
    services.desk.catalogue.procedure(id: id)?.definition.title.words ?? id.words
  }

  private func line(_ row: DossierRow) -> LinkRow {
    let sent = FrenchDate.inFigures(services.moment(row.submittedAt).day)
    var facts: [any Sayable] = [row.number.unbroken, RequestText.sent(["date": sent])]
    // A jury's answer has no day of its own.
    let awaitsAgent = row.phase.awaitsAgent && services.desk.catalogue.procedure(id: row.procedure)?.contest == nil
    if awaitsAgent { facts.append(RequestText.expected(["date": FrenchDate.inFigures(row.deadline)])) }
    return LinkRow(
      title(ofProcedure: row.procedure), CitizenRoute.dossier(row.number).link,
      tag: PhaseTag(row.phase, for: .citizen).tag, facts: facts, isLate: awaitsAgent && services.today > row.deadline)
  }
}
