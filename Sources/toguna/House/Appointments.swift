import Country
import Foundation
import Identity
import Procedures
import Store
import Vocabulary

/// Adds agents with posts that the country pack knows.
struct Appointments {
  let house: House

  /// The ticket with which the agent chooses a password and enrols the second factor. `posts` are `OFFICE:ROLE`, or
  /// `operator`.
  func appoint(login: String, name: String, quality: String, posts: [String]) async throws -> EnrolmentTicket {
    let agents = house.agents
    let today = Day(Date(), utcOffsetSeconds: house.country.deskTerritory.utcOffsetSeconds)
    let posts = try posts.map { try post($0, from: today) }
    return try await house.store.write { transaction in
      let (id, ticket) = try agents.create(
        login: login, displayName: name, quality: quality, at: Date(), in: transaction)
      for post in posts { try agents.appoint(id, to: post, in: transaction) }
      return ticket
    }
  }

  private func post(_ text: String, from today: Day) throws -> Post {
    if text == Role.operator.rawValue { return try Post(office: "", role: .operator, from: today) }
    let parts = text.split(separator: ":").map(String.init)
    guard parts.count == 2 else { throw Refusal("\(text) is not a post: write OFFICE:ROLE") }
    guard house.country.deskTerritory.office(parts[0]) != nil else {
      throw Refusal("no office has the code \(parts[0])")
    }
    guard house.country.role(parts[1]) != nil else {
      let known = house.country.description.roles.map(\.id).joined(separator: ", ")
      throw Refusal("no role is called \(parts[1]): the roles are \(known)")
    }
    return try Post(office: parts[0], role: Role(rawValue: parts[1]), from: today)
  }
}
