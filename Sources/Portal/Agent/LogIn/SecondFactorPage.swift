import Foundation
import Hummingbird
import Identity
import Store

/// The second half of an agent's log-in: the authenticator's code.
struct SecondFactorPage: Sendable {
  let services: Services
  let call: Call

  func answer() async throws -> Response {
    switch call.deed {
    case .look(let query): return call.page(View(next: AgentWay.next(query), answers: FormAnswers()))
    case .send(let form): return try await check(form)
    }
  }

  private func check(_ form: Submission) async throws -> Response {
    let next = AgentWay.next(form)
    var answers = form.answers
    guard let code = form[View.code], !code.isEmpty else {
      answers.fault(View.code, EntryText.codeMissing)
      return refuse(next, answers)
    }
    switch try await outcome(code) {
    case .inside(let token):
      return call.redirect(
        to: next ?? AgentRoute.inbox.link,
        cookies: [SetCookie(name: .agentSession, value: token.cookie, maxAge: nil)])
    case .over:
      return call.redirect(
        to: AgentRoute.logIn.link.with([AgentLogIn.News.field: AgentLogIn.News.sessionOver.rawValue]),
        cookies: [.removing(.agentSession)])
    case .refused: answers.fault(View.code, EntryText.codeRefused)
    case .locked(let end):
      answers.fault(View.code, EntryText.loginLocked(["time": services.moment(end).time]))
    }
    return refuse(next, answers)
  }

  private enum Outcome: Sendable {
    case inside(SessionToken)
    case refused
    case locked(until: Date)
    /// The session that awaited the code has come to its end.
    case over
  }

  /// The verdict and the session that follows from it stand in one transaction.
  private func outcome(_ code: String) async throws -> Outcome {
    guard let session = call.context.agent, let agent = session.holder.agent else { return .over }
    let agents = services.agents
    let sessions = services.sessions
    let now = services.now()
    let source = call.context.address ?? ""
    return try await services.store.write { transaction in
      switch try agents.checkSecondFactor(code, of: agent, source: source, at: now, in: transaction) {
      case .accepted: try sessions.complete(session, at: now, in: transaction).map(Outcome.inside) ?? .over
      case .refused: .refused
      case .locked(let end): .locked(until: end)
      }
    }
  }

  private func refuse(_ next: Link?, _ answers: FormAnswers) -> Response {
    call.page(View(next: next, answers: answers), status: .unprocessableContent)
  }
}
