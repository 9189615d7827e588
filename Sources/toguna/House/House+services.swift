import Country
import Foundation
import Identity
import Messages
import Portal
import Procedures
import Store
import Vocabulary

extension House {
  /// What the portal works with.
  var services: Services {
    Services(
      country: country, store: store, desk: desk, registers: registers, accounts: accounts, codes: codes,
      agents: agents, sessions: sessions, accesses: accesses, outbox: outbox, reports: reports,
      phones: deployment.isDemonstration ? gateway as? DemoGateway : nil, trust: trust, address: deployment.address)
  }

  /// The agent who logs in as `login`, with the posts of today.
  func official(login: String) async throws -> Official {
    let agents = agents
    let today = Day(Date(), utcOffsetSeconds: country.deskTerritory.utcOffsetSeconds)
    return try await store.read { transaction in
      let agent = try agents.serving(login, in: transaction)
      let posts = try agents.posts(of: agent.id, on: today, in: transaction)
      return Official(
        id: agent.id, name: agent.displayName, quality: agent.quality,
        posts: Set(posts.map { .init(office: $0.office, role: $0.role.rawValue) }))
    }
  }
}
