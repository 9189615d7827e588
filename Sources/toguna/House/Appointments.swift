import Country
import Foundation
import Identity
import Procedures
import Store
import Vocabulary

/// Appoints agents to posts that the country pack knows, and ends posts and service. Posts are `OFFICE:ROLE`, or `operator`.
struct Appointments {
  let house: House

  /// The ticket with which the agent chooses a password and enrols the second factor.
  func appoint(login: String, name: String, quality: String, posts: [String]) async throws -> EnrolmentTicket {
    let agents = house.agents
    let posts = try posts.map { try post($0, from: today) }
    return try await house.store.write { transaction in
      let (id, ticket) = try agents.create(
        login: login, displayName: name, quality: quality, at: Date(), in: transaction)
      for post in posts { try agents.appoint(id, to: post, in: transaction) }
      return ticket
    }
  }

  /// Further posts. Returns their first day.
  func appoint(_ login: String, to posts: [String]) async throws -> Day {
    let agents = house.agents
    let today = today
    let posts = try posts.map { try post($0, from: today) }
    try await house.store.write { transaction in
      let agent = try agents.serving(login, in: transaction)
      for post in posts { try agents.appoint(agent.id, to: post, in: transaction) }
    }
    return today
  }

  /// Ends a post, even one that the pack does not know any more. Returns its last day.
  func end(_ post: String, of login: String) async throws -> Day {
    let agents = house.agents
    let today = today
    let name = try PostName(parsing: post)
    try await house.store.write { transaction in
      let agent = try agents.serving(login, in: transaction)
      try agents.endPost(of: agent.id, office: name.office, role: name.role, on: today, in: transaction)
    }
    return today
  }

  func leave(_ login: String) async throws {
    let agents = house.agents
    try await house.store.write { transaction in
      try agents.leave(agents.serving(login, in: transaction).id, at: Date(), in: transaction)
    }
  }

  /// A new ticket for an agent who lost password or second factor.
  func renew(_ login: String) async throws -> EnrolmentTicket {
    let agents = house.agents
    return try await house.store.write { transaction in
      try agents.renew(agents.serving(login, in: transaction).id, at: Date(), in: transaction)
    }
  }

  /// All agents by login.
  func careers() async throws -> [Career] {
    let agents = house.agents
    let today = today
    let offset = house.country.deskTerritory.utcOffsetSeconds
    return try await house.store.read { transaction in
      try agents.all(in: transaction).map { agent in
        Career(
          agent: agent, posts: try agents.history(of: agent.id, in: transaction),
          held: try agents.posts(of: agent.id, on: today, in: transaction),
          left: agent.leftAt.map { Day($0, utcOffsetSeconds: offset) })
      }
    }
  }

  private var today: Day { house.country.deskTerritory.today(at: Date()) }

  private func post(_ text: String, from today: Day) throws -> Post {
    let name = try PostName(parsing: text)
    if !name.office.isEmpty {
      guard house.country.deskTerritory.office(name.office) != nil else {
        throw Refusal("no office has the code \(name.office): the codes are in offices.csv of the country pack")
      }
      guard house.country.role(name.role.rawValue) != nil else {
        let known = house.country.description.roles.map(\.id).joined(separator: ", ")
        throw Refusal("no role is called \(name.role.rawValue): the roles are \(known)")
      }
    }
    return try Post(office: name.office, role: name.role, from: today)
  }
}
