import Hummingbird
import Identity
import Procedures
import Store
import Vocabulary

/// Tells from the cookies who the visitor is, and what the visitor may enter.
struct IdentityMiddleware: RouterMiddleware {
  let services: Services

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    // A session counts in the cookie of its own kind only: an agent's opens nothing as a citizen's, nor ends.
    if let session = try await session(context.cookies[.session]), case .citizen = session.holder {
      context.citizen = session
    }
    if let session = try await session(context.cookies[.agentSession]), let id = session.holder.agent {
      context.agent = session
      if session.secondFactor == .shown { context.official = try await official(id) }
    }
    context.standing.formUnion(standing(context))
    return try await next(request, context)
  }

  /// The session behind a cookie, its idle time begun anew where that is due.
  private func session(_ cookie: String?) async throws -> Session? {
    guard let token = cookie.flatMap(SessionToken.init(cookie:)) else { return nil }
    let now = services.now()
    let sessions = services.sessions
    guard let session = try await services.store.read({ try sessions.session(token, at: now, in: $0) }) else {
      return nil
    }
    if session.needsTouch {
      try await services.store.write { transaction in try sessions.touch(session, at: now, in: transaction) }
    }
    return session
  }

  /// The agent with the posts of today; nil for one who left.
  private func official(_ id: AgentID) async throws -> Official? {
    let agents = services.agents
    let today = services.today
    return try await services.store.read { transaction in
      guard let agent = try agents.agent(id, in: transaction), agent.leftAt == nil else { return nil }
      let posts = try agents.posts(of: id, on: today, in: transaction)
      return Official(agent, posts: posts)
    }
  }

  private func standing(_ context: PortalContext) -> Standing {
    var standing: Standing = []
    if context.citizen != nil { standing.insert(.citizen) }
    if let agent = context.agent, agent.secondFactor == .awaited { standing.insert(.agentHalfway) }
    if let official = context.official {
      standing.insert(.agent)
      // Both: the post stands today, and the session is held to an operator's limits.
      let isAppointed = official.posts.contains { $0.role == Role.operator.rawValue }
      if isAppointed, context.agent?.holder.kind == .operator { standing.insert(.operator) }
      if official.posts.contains(where: { $0.role == Role.organizer.rawValue }) { standing.insert(.organizer) }
      standing.formUnion(services.juryStanding(of: official))
    }
    return standing
  }
}
