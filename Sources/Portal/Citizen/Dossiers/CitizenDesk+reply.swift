import Country
import HTTPTypes
import Hummingbird
import Procedures
import Vocabulary

extension CitizenDesk {
  /// The answer to an agent's question. A dossier that awaits none leads back to its page.
  func reply(to number: DossierNumber, _ call: Call) async throws -> Response {
    let view = try await services.desk.dossier(number, for: .citizen(call.person()), at: services.now())
    guard case .asking(let question, _) = view.dossier.phase,
      let field = view.procedure.definition.field(question.field)
    else { return afterwards(view, call) }
    let asked = Asked(view: view, question: question, field: field)
    switch call.deed {
    case .look:
      let sheet = QuestionSheet(
        [field], answered: view.dossier.answers, places: places, state: services.country.state)
      return call.page(page(asked, sheet))
    case .send(let form):
      if searched(in: form) == field.id {
        let found = found(by: form, among: [field], searched: field.id)
        let sheet = QuestionSheet([field], typed: form.answers, found: found, state: services.country.state)
        return call.page(page(asked, sheet))
      }
      return try await send(form, to: asked, call)
    }
  }

  private struct Asked {
    let view: DossierView
    let question: Question
    let field: FormField
  }

  private func send(_ form: Submission, to asked: Asked, _ call: Call) async throws -> Response {
    let number = asked.view.dossier.number
    do {
      let typed = try answerReader.read(form, for: asked.field) ?? ""
      try await services.desk.reply(typed, on: number, by: call.person(), in: call.context.language, at: services.now())
      return call.redirect(to: CitizenRoute.dossier(number).link.with([Done.field: Done.answered.rawValue]))
    } catch let fault as AnswerFault {
      return refuse(fault, form, asked, call)
    } catch DossierError.invalidAnswer(let fault) {
      return refuse(.field(fault.reason), form, asked, call)
    } catch DossierError.notNow {
      let view = try await services.desk.dossier(number, for: .citizen(call.person()), at: services.now())
      return afterwards(view, call)
    }
  }

  /// Where no answer is awaited: the dossier's page, which says of a sent answer that it was not taken.
  private func afterwards(_ view: DossierView, _ call: Call) -> Response {
    let dossier = CitizenRoute.dossier(view.dossier.number).link
    let last = view.dossier.entries.last { entry in
      switch entry.event {
      case .asked, .answered: true
      default: false
      }
    }
    // A second click on the button of an answer that was taken is no late answer.
    guard case .send = call.deed, case .asked? = last?.event else { return call.redirect(to: dossier) }
    return call.redirect(to: dossier.with([Done.field: Done.late.rawValue]))
  }

  private func refuse(_ fault: AnswerFault, _ form: Submission, _ asked: Asked, _ call: Call) -> Response {
    var typed = form.answers
    typed.fault(asked.field.id, fault.words(about: asked.field, in: call.context.language))
    var found: [String: [Choice]] = [:]
    if case .field(.ambiguousPlace(let codes)) = fault { found[asked.field.id] = places.choices(codes) }
    let sheet = QuestionSheet([asked.field], typed: typed, found: found, state: services.country.state)
    return call.page(page(asked, sheet), status: .unprocessableContent)
  }

  private func page(_ asked: Asked, _ sheet: QuestionSheet) -> AnswerPage {
    let dossier = asked.view.dossier
    return AnswerPage(
      number: dossier.number, procedure: asked.view.procedure.definition.title, question: asked.question,
      before: dossier.answers[asked.field.id].map { AnswerWording(services).words($0, to: asked.field) }, sheet: sheet)
  }
}
