import Hummingbird
import Procedures

extension CitizenDesk {
  /// Begins a draft of a procedure on offer. Who has one of it already is asked first which of the two is meant.
  func begin(_ slug: Slug, _ call: Call) async throws -> Response {
    guard let procedure = services.desk.catalogue.procedure(slug: slug.segment) else { throw PortalError.notFound }
    let person = try call.person()
    let drafts = try await services.desk.drafts(of: person).readable.filter { $0.procedure.id == procedure.id }
    // A draft in which nothing stands yet is as good as a new one.
    let blank = drafts.first { $0.procedure.hash == procedure.hash && $0.answers.isEmpty && $0.attachments.isEmpty }
    let begun = drafts.filter { $0.id != blank?.id }
    var page = BeginPage(
      procedure: procedure, slug: slug, now: services.now(),
      begun: begun.map { BeginPage.Begun(moment: services.moment($0.savedAt), link: resumption(of: $0)) })
    guard case .send(let form) = call.deed else { return call.page(page) }
    guard procedure.definition.service.takesRequests, begun.isEmpty || form.pressed(BeginPage.another) else {
      return call.redirect(to: CitizenRoute.begin(slug).link)
    }
    do {
      let id =
        if let blank { blank.id } else {
          try await services.desk.startDraft(of: procedure, by: person, at: services.now())
        }
      return call.redirect(to: way(Handle(unchecked: id), procedure.definition).start)
    } catch DossierError.tooManyDrafts {
      page.refusal = DossierError.tooManyDrafts.words
      return call.page(page, status: .unprocessableContent)
    } catch is SubmissionError {
      // The window closed between the page and its button: the page says so.
      return call.page(page, status: .unprocessableContent)
    }
  }

  func resumption(of draft: Draft) -> Link {
    way(Handle(unchecked: draft.id), draft.procedure.definition).resumption(of: draft)
  }
}
