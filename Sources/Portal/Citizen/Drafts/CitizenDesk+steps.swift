import Country
import HTTPTypes
import Hummingbird
import Procedures
import Vocabulary

extension CitizenDesk {
  /// A page of a draft's form.
  func step(_ name: Slug, of draft: Handle, _ call: Call) async throws -> Response {
    switch call.deed {
    case .look(let query): return try await show(name, of: draft, isChange: query[DraftWay.back] != nil, call)
    case .send(let form):
      if let field = searched(in: form) { return try await search(field, on: name, of: draft, form, call) }
      return try await save(name, of: draft, form, call)
    }
  }

  private func show(_ name: Slug, of id: Handle, isChange: Bool, _ call: Call) async throws -> Response {
    let draft = try await services.desk.draft(id.segment, of: call.person())
    let way = way(id, draft.procedure.definition)
    guard let page = way.page(name) else { throw PortalError.notFound }
    let fields = draft.procedure.fields(of: page, given: draft.answers)
    var sheet = QuestionSheet(fields, answered: draft.answers, places: places, state: services.country.state)
    // What was right when it was answered may no longer be, beside another page's answers.
    let language = call.context.language
    sheet.mark(draft.procedure.faults(in: fields, given: draft.answers, language: language), in: language)
    return call.page(StepPage(way: way, page: page, sheet: sheet, isChange: isChange))
  }

  /// Keeps the answers that are right, then goes on or says what is wrong. The draft is read and written in one transaction.
  private func save(_ name: Slug, of draft: Handle, _ form: Submission, _ call: Call) async throws -> Response {
    let reader = answerReader
    let language = call.context.language
    let saved = try await services.desk.revise(draft.segment, of: call.person(), at: services.now()) {
      procedure, before -> (Answers, (ProcedureDefinition, FormPage, StepReading)?) in
      let definition = procedure.definition
      guard let page = definition.pages.first(where: { $0.id == name.segment }) else { return (before, nil) }
      let reading = StepReading(form, on: page, of: procedure, before: before, reader: reader, language: language)
      return (reading.answers, (definition, page, reading))
    }
    guard let (definition, page, reading) = saved else { throw PortalError.notFound }
    let way = way(draft, definition)
    let isChange = form[DraftWay.back] != nil
    if form.pressed(StepPage.later), reading.mayWait { return call.redirect(to: CitizenRoute.dossiers.link) }
    guard reading.faults.isEmpty else {
      let sheet = QuestionSheet(
        reading.shown, typed: reading.typed(form, in: language), found: reading.places.mapValues(places.choices),
        state: services.country.state)
      return call.page(
        StepPage(way: way, page: page, sheet: sheet, isChange: isChange), status: .unprocessableContent)
    }
    if reading.asksMore { return call.redirect(to: way.link(to: page).with([DraftWay.back: isChange ? "oui" : nil])) }
    return call.redirect(to: isChange ? way.check : way.next(after: page))
  }

  /// Shows the page again with the places that were found; all that was typed stays in the form.
  private func search(
    _ field: String, on name: Slug, of id: Handle, _ form: Submission, _ call: Call
  ) async throws -> Response {
    let draft = try await services.desk.draft(id.segment, of: call.person())
    let way = way(id, draft.procedure.definition)
    guard let page = way.page(name) else { throw PortalError.notFound }
    let fields = draft.procedure.fields(of: page, given: draft.answers)
    let sheet = QuestionSheet(
      fields, typed: form.answers, found: found(by: form, among: fields, searched: field),
      state: services.country.state)
    return call.page(StepPage(way: way, page: page, sheet: sheet, isChange: form[DraftWay.back] != nil))
  }
}
