import Hummingbird
import Identity
import Procedures

extension CitizenDesk {
  /// The answers to check before they are sent. A draft that lacks something is led back to where it lacks it.
  func check(_ id: Handle, _ call: Call) async throws -> Response {
    let draft = try await services.desk.draft(id.segment, of: call.person())
    let way = way(id, draft.procedure.definition)
    let outlook: CheckOutlook
    do {
      let submission = try services.desk.submission(of: draft, at: services.now())
      outlook = .ready(facts(of: submission, for: way.definition))
    } catch let error as SubmissionError {
      switch error {
      case .faults, .piecesMissing: return call.redirect(to: way.resumption(of: draft))
      case .noOffice, .closed: outlook = .refused(error.words)
      case .ineligible(let reasons): outlook = .ineligible(reasons)
      case .notYetOpen, .windowClosed: outlook = .closed
      }
    }
    let sections = CheckSection.all(of: draft, on: way, wording: AnswerWording(services))
    return call.page(CheckPage(way: way, sections: sections, outlook: outlook))
  }

  /// Sends the draft. Sent twice, it is one request.
  func submit(_ draft: Handle, _ call: Call) async throws -> Response {
    do {
      let number = try await services.desk.submit(draft: draft.segment, of: call.person(), at: services.now())
      return call.redirect(to: CitizenRoute.dossier(number).link)
    } catch is SubmissionError {
      return call.redirect(to: CitizenRoute.checkAnswers(draft).link)
    }
  }

  /// Throws a draft away, once that was confirmed.
  func discard(_ id: Handle, _ call: Call) async throws -> Response {
    let person = try call.person()
    guard case .send = call.deed else { return call.page(try await discardPage(id, of: person)) }
    try await services.desk.discard(id.segment, of: person)
    return call.redirect(to: CitizenRoute.dossiers.link.with([Done.field: Done.discarded.rawValue]))
  }

  private func discardPage(_ id: Handle, of person: PersonID) async throws -> DiscardPage {
    let drafts = try await services.desk.drafts(of: person)
    if let draft = drafts.readable.first(where: { $0.id == id.segment }) {
      return DiscardPage(
        draft: id, procedure: draft.procedure.definition.title.words, saved: services.moment(draft.savedAt),
        back: resumption(of: draft))
    }
    guard let draft = drafts.unreadable.first(where: { $0.id == id.segment }) else { throw DossierError.notFound }
    return DiscardPage(
      draft: id, procedure: title(ofProcedure: draft.procedure), saved: services.moment(draft.savedAt),
      back: CitizenRoute.dossiers.link)
  }

  private func facts(of submission: Procedures.Submission, for definition: ProcedureDefinition) -> RequestFacts {
    RequestFacts(
      office: services.officeName(submission.office), fee: submission.fee,
      deadline: submission.deadline,
      isFirm: services.isFirm(submission.deadline), definition: definition)
  }
}
