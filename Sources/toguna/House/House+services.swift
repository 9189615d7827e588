import Country
import Credentials
import Foundation
import Identity
import Messages
import Portal
import Procedures
import Store
import Validation
import Vocabulary

extension House {
  /// What the portal works with.
  var services: Services {
    Services(
      country: country, store: store, desk: desk, registers: registers, accounts: accounts, vault: vault, codes: codes,
      agents: agents, sessions: sessions, accesses: accesses, outbox: outbox, reports: reports,
      phones: deployment.isDemonstration ? gateway as? DemoGateway : nil, trust: trust, address: deployment.address,
      authority: authority.map { AuthorityServices(desk: $0, acme: acme, stamps: stamps) },
      credentials: credentials, registration: registration,
      rankings: authority == nil ? nil : RankingSeal { try await sealed($0, at: $1) },
      validator: { try await validator(within: .strangers, at: $0) }, flags: flags)
  }

  /// The agent who logs in as `login`, with the posts of today. Without a login, the only one who serves; in a demonstration,
  /// its first.
  func official(login: String?) async throws -> Official {
    let agents = agents
    let login = if let login { login } else { try await onlyLogin() }
    let today = country.deskTerritory.today(at: Date())
    return try await store.read { transaction in
      let agent = try agents.serving(login, in: transaction)
      return Official(agent, posts: try agents.posts(of: agent.id, on: today, in: transaction))
    }
  }

  private func onlyLogin() async throws -> String {
    let agents = agents
    let serving = try await store.read { try agents.all(in: $0) }.filter { $0.leftAt == nil }.map(\.login)
    if deployment.isDemonstration, let first = DemoAgents.logins.first, serving.contains(first) { return first }
    guard let login = serving.first else {
      throw Refusal("no agent serves who could answer for the acts: add one with `toguna agent add`")
    }
    guard serving.count == 1 else { throw Refusal("several agents serve: name the one who answers with --agent LOGIN") }
    return login
  }
}
