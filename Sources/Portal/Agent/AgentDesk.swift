import Hummingbird
import Identity
import Procedures
import Store

/// Answers the routes of `AgentRoute`.
///
/// Which dossiers an agent may see is checked where they are read: another office's dossier is not found, as one that
/// does not exist.
struct AgentDesk: Sendable {
  let services: Services

  func answer(_ route: AgentRoute, _ call: Call) async throws -> Response {
    do {
      return try await page(route, call)
    } catch DossierError.notFound {
      throw PortalError.notFound
    }
  }

  private func page(_ route: AgentRoute, _ call: Call) async throws -> Response {
    switch route {
    case .logIn: try await AgentLogIn(services: services, call: call).answer()
    case .secondFactor: try await SecondFactorPage(services: services, call: call).answer()
    case .enrol: try await EnrolmentPage(services: services, call: call).answer()
    case .logOut: try await logOut(call)
    case .inbox: try await InboxPage(asked: asked(call)).answer()
    case .lists: try await ListChoicePage(asked: asked(call)).answer()
    case .list(let id): try await ListPage(asked: asked(call), id: id.segment).answer()
    case .dossier(let number): try await AgentDossierPage(asked: asked(call), number: number).answer()
    case .claim(let number): try await AgentDossierPage(asked: asked(call), number: number).claim()
    case .release(let number): try await AgentDossierPage(asked: asked(call), number: number).release()
    case .ask(let number): try await QuestionPage(asked: asked(call), number: number).answer()
    case .refuse(let number): try await RefusalPage(asked: asked(call), number: number).answer()
    case .receipt(let number): try await ReceiptPage(asked: asked(call), number: number).answer()
    case .accept(let number): try await DecisionPage(asked: asked(call), number: number).answer()
    case .revoke(let number): try await RevocationPage(asked: asked(call), number: number).answer()
    case .recall(let number): try await AgentDossierPage(asked: asked(call), number: number).recall()
    case .attachment(let number, let piece):
      try await DossierFiles(asked: asked(call), number: number).attachment(piece)
    case .document(let number): try await DossierFiles(asked: asked(call), number: number).document()
    case .search(let register): try await RegisterSearchPage(asked(call), register).answer()
    case .record(let register, let record): try await RecordPage(asked(call), register, record).answer()
    }
  }

  private func asked(_ call: Call) throws(PortalError) -> OfficialCall { try OfficialCall(services, call) }

  private func logOut(_ call: Call) async throws -> Response {
    if let session = call.context.agent {
      let sessions = services.sessions
      try await services.store.write { transaction in try sessions.end(session, in: transaction) }
    }
    return call.redirect(
      to: AgentRoute.logIn.link.with([AgentLogIn.News.field: AgentLogIn.News.loggedOut.rawValue]),
      cookies: [.removing(.agentSession)])
  }
}
