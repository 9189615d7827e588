import Foundation
import HTTPTypes
import Hummingbird
import Identity
import Store

/// The first half of an agent's log-in: name and password.
struct AgentLogIn: Sendable {
  let services: Services
  let call: Call

  func answer() async throws -> Response {
    switch call.deed {
    case .look(let query):
      if call.context.official != nil { return call.redirect(to: AgentRoute.inbox.link) }
      var model = Model(next: AgentWay.next(query), news: query[News.field].flatMap(News.init(rawValue:)))
      model.answers[Model.next] = model.next?.target
      return call.page(View(model: model))
    case .send(let form):
      try services.knock(call)
      return try await enter(form)
    }
  }

  private func enter(_ form: Submission) async throws -> Response {
    var model = Model(next: AgentWay.next(form), news: nil)
    model.answers = form.answers
    let login = form[Model.login] ?? ""
    let password = form.raw(Model.password)
    if login.isEmpty { model.answers.fault(Model.login, EntryText.loginMissing) }
    if password.isEmpty { model.answers.fault(Model.password, EntryText.passwordMissing) }
    guard model.answers.faults.isEmpty else { return refuse(model) }
    let now = services.now()
    do {
      switch try await services.agents.checkPassword(
        password, login: login, source: call.context.address ?? "", at: now, store: services.store)
      {
      case .accepted(let agent): return try await open(agent, next: model.next, at: now)
      case .refused: model.answers.fault(Model.password, EntryText.loginRefused)
      case .locked(let end):
        model.answers.fault(Model.login, EntryText.loginLocked(["time": services.moment(end).time]))
      }
    } catch IdentityError.busy {
      model.answers.fault(Model.password, EntryText.busy)
      return refuse(model, .serviceUnavailable)
    }
    return refuse(model)
  }

  /// Opens the session that awaits the second factor.
  private func open(_ agent: AgentID, next: Link?, at now: Date) async throws -> Response {
    let (agents, sessions, today) = (services.agents, services.sessions, services.today)
    let label = DeviceLabel.of(call.request.headers[.userAgent])
    let token = try await services.store.write { transaction in
      let posts = try agents.posts(of: agent, on: today, in: transaction)
      let holder = SessionHolder(agent, posts: posts)
      return try sessions.open(for: holder, label: label, at: now, in: transaction)
    }
    return call.redirect(
      to: AgentRoute.secondFactor.link.with([AgentWay.field: next?.target]),
      cookies: [SetCookie(name: .agentSession, value: token.cookie, maxAge: nil)])
  }

  private func refuse(_ model: Model, _ status: HTTPResponse.Status = .unprocessableContent) -> Response {
    call.page(View(model: model), status: status)
  }
}
