import Foundation
import HTTPTypes
import Identity
import Store
import Testing

@testable import Portal
@testable import toguna

extension Access {
  @Suite("The machine's pages")
  struct Operators {
    private let town: Town

    init() throws { town = try #require(Town.current) }

    /// What a visitor meets there in a session of this kind.
    private func status(_ visitor: Visitor, _ holder: (AgentID) -> SessionHolder) async throws -> Int {
      let sessions = town.house.sessions
      let holder = holder(try #require(town.agents[visitor]))
      let cookie = try await town.house.store.write { transaction in
        let half = try sessions.open(for: holder, label: "", at: Date(), in: transaction)
        guard let session = try sessions.session(half, at: Date(), in: transaction) else { return "" }
        return try sessions.complete(session, at: Date(), in: transaction)?.cookie ?? ""
      }
      let caller = Caller(visitor: visitor, cookies: [(.agentSession, cookie)])
      return try await town.answer(Errand(method: .get, path: OperatorRoute.jobs.link.target), from: caller).status
    }

    @Test("open to an operator's session, and not to an agent's that was open when the post was given")
    func session() async throws {
      #expect(try await status(.machinist, SessionHolder.operator) == 200)
      #expect(try await status(.machinist, SessionHolder.agent) == 403)
    }

    @Test("closed to an operator's session once the post is over")
    func post() async throws {
      #expect(try await status(.colleague, SessionHolder.operator) == 403)
    }
  }
}
