import Foundation
import Keys
import Store
import Testing

@testable import Identity

/// An agent with a password and an authenticator.
struct EnrolledAgent: Sendable {
  static let password = "le soleil se lève à Mopti"
  /// Where the agent works.
  static let office = "10.0.0.1"

  let agents = Agents(sealer: .random(), cost: .trifling)
  let store: Store
  let id: AgentID
  let totp: TOTP

  init(in store: Store, login: String = "f.keita") async throws {
    self.store = store
    let agents = agents
    let ticket = try await store.write { transaction in
      try agents.create(
        login: login, displayName: "Fatoumata KEÏTA", quality: "officier de l'état civil", at: noon, in: transaction
      ).ticket.text
    }
    let enrolment = try await store.read { try agents.enrolment(ticket, at: noon, in: $0) }
    totp = try #require(enrolment).secondFactor
    id = try #require(enrolment).agent.id
    // Enrolled a while ago, so that the present code is still to be used.
    let then = noon - 300
    let verdict = try await agents.enrol(
      ticket, password: Self.password, code: totp.code(step: TOTP.step(at: then)), at: then, store: store)
    #expect(verdict == .enrolled(id))
  }

  func code(at now: Date) -> String { totp.code(step: TOTP.step(at: now)) }

  func tryPassword(
    _ password: String = password, login: String = "f.keita", from source: String = office, at now: Date
  ) async throws -> LoginVerdict {
    try await agents.checkPassword(password, login: login, source: source, at: now, store: store)
  }

  func tryCode(_ code: String, from source: String = office, at now: Date) async throws -> LoginVerdict {
    let (agents, id) = (agents, id)
    return try await store.write { try agents.checkSecondFactor(code, of: id, source: source, at: now, in: $0) }
  }
}
