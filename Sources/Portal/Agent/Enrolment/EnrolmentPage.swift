import Country
import Documents
import HTTPTypes
import Hummingbird
import Identity
import Store
import Territory

/// A new agent's first visit: the ticket, then the password and the second factor.
///
/// The ticket is a secret: it travels in forms, never in an address.
struct EnrolmentPage: Sendable {
  let services: Services
  let call: Call

  func answer() async throws -> Response {
    switch call.deed {
    case .look: return call.page(TicketView(answers: FormAnswers()))
    case .send(let form):
      try services.knock(call)
      return try await take(form)
    }
  }

  private func take(_ form: Submission) async throws -> Response {
    var answers = form.answers
    guard let ticket = form[Model.ticket], !ticket.isEmpty else {
      answers.fault(Model.ticket, EntryText.ticketMissing)
      return refuse(TicketView(answers: answers))
    }
    guard let model = try await model(ticket) else { return unknownTicket(answers) }
    // The ticket alone was sent: the page that asks for the rest.
    guard form.pressed(Model.enrol) else { return call.page(AccountView(model: model)) }
    return try await enrol(form, model)
  }

  private func enrol(_ form: Submission, _ before: Model) async throws -> Response {
    var model = before
    let password = form.raw(Model.password)
    if password.isEmpty {
      model.answers.fault(Model.password, EntryText.newPasswordMissing)
    } else if password != form.raw(Model.repeated) {
      model.answers.fault(Model.repeated, EntryText.passwordsDiffer)
    }
    let code = form[Model.code] ?? ""
    if code.isEmpty { model.answers.fault(Model.code, EntryText.codeMissing) }
    guard model.answers.faults.isEmpty else { return refuse(AccountView(model: model)) }
    do {
      switch try await services.agents.enrol(
        model.typedTicket, password: password, code: code, at: services.now(), store: services.store)
      {
      case .enrolled:
        return call.redirect(
          to: AgentRoute.logIn.link.with([AgentLogIn.News.field: AgentLogIn.News.enrolled.rawValue]))
      case .wrongCode: model.answers.fault(Model.code, EntryText.enrolmentCodeRefused)
      case .noTicket: return unknownTicket(FormAnswers())
      }
    } catch IdentityError.weakPassword(let weakness) {
      model.answers.fault(Model.password, weakness.wording)
    } catch IdentityError.busy {
      model.answers.fault(Model.password, EntryText.busy)
      return refuse(AccountView(model: model), .serviceUnavailable)
    }
    return refuse(AccountView(model: model))
  }

  private func model(_ ticket: String) async throws -> Model? {
    let agents = services.agents
    let now = services.now()
    let found = try await services.store.read { transaction in
      try agents.enrolment(ticket, at: now, in: transaction)
    }
    guard let (agent, secondFactor) = found else { return nil }
    let address = secondFactor.uri(issuer: services.country.texts("site.service"), login: agent.login)
    return Model(
      typedTicket: ticket, login: agent.login, name: agent.displayName, quality: agent.quality,
      secret: secondFactor.typed, picture: try QRCode(address, correction: .medium))
  }

  private func unknownTicket(_ typed: FormAnswers) -> Response {
    var answers = typed
    answers.fault(Model.ticket, EntryText.ticketUnknown)
    return refuse(TicketView(answers: answers))
  }

  private func refuse(_ view: some HTML, _ status: HTTPResponse.Status = .unprocessableContent) -> Response {
    call.page(view, status: status)
  }
}
