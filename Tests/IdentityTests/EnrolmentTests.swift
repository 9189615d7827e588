import Foundation
import Keys
import Store
import Testing

@testable import Identity

@Suite("Enrolment of agents")
struct EnrolmentTests {
  private let agents = Agents(sealer: .random(), cost: .trifling)

  private func create(_ login: String = "a.traore", in store: Store) async throws -> (id: AgentID, ticket: String) {
    let agents = agents
    return try await store.write { transaction in
      let (id, ticket) = try agents.create(
        login: login, displayName: "Awa TRAORÉ", quality: "greffière", at: noon, in: transaction)
      return (id, ticket.text)
    }
  }

  private func code(_ ticket: String, at now: Date = noon, in store: Store) async throws -> String {
    let agents = agents
    let enrolment = try await store.read { try agents.enrolment(ticket, at: now, in: $0) }
    return try #require(enrolment).secondFactor.code(step: TOTP.step(at: now))
  }

  @Test("a ticket enrols its agent once, however it is typed")
  func once() async throws {
    try await withStore { store in
      let (id, ticket) = try await create(in: store)
      let typed = ticket.lowercased().replacing("-", with: " ")
      let code = try await code(typed, in: store)
      let verdict = try await agents.enrol(
        typed, password: EnrolledAgent.password, code: code, at: noon, store: store)
      #expect(verdict == .enrolled(id))
      let again = try await agents.enrol(
        ticket, password: EnrolledAgent.password, code: code, at: noon, store: store)
      #expect(again == .noTicket)
      // The code that enrolled is used up.
      let agents = agents
      let reused = try await store.write {
        try agents.checkSecondFactor(code, of: id, source: "10.0.0.1", at: noon, in: $0)
      }
      #expect(reused == .refused)
    }
  }

  @Test("a wrong code or a weak password leaves the ticket good")
  func mistakes() async throws {
    try await withStore { store in
      let (id, ticket) = try await create(in: store)
      let code = try await code(ticket, in: store)
      let wrong = try await agents.enrol(
        ticket, password: EnrolledAgent.password, code: "12", at: noon, store: store)
      #expect(wrong == .wrongCode)
      await #expect(throws: IdentityError.weakPassword(.tooShort(minimum: 12))) {
        _ = try await agents.enrol(ticket, password: "court", code: code, at: noon, store: store)
      }
      let right = try await agents.enrol(
        ticket, password: EnrolledAgent.password, code: code, at: noon, store: store)
      #expect(right == .enrolled(id))
    }
  }

  @Test("a ticket that is unknown or two days old enrols nobody")
  func oldTicket() async throws {
    try await withStore { store in
      let (_, ticket) = try await create(in: store)
      let late = noon + EnrolmentTicket.lifetime
      for (ticket, now) in [(ticket, late), ("", noon), ("AAAA-AAAA", noon)] {
        let verdict = try await agents.enrol(
          ticket, password: EnrolledAgent.password, code: "123456", at: now, store: store)
        #expect(verdict == .noTicket)
      }
    }
  }

  @Test("before enrolment nothing lets the agent in")
  func before() async throws {
    try await withStore { store in
      _ = try await create(in: store)
      #expect(try await agents.checkPassword("", login: "a.traore", source: "", at: noon, store: store) == .refused)
    }
  }

  @Test("a new ticket voids password, authenticator and sessions")
  func renewal() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      let (agents, id) = (agent.agents, agent.id)
      let token = try await store.write { try Sessions().open(for: .operator(id), label: "", at: noon, in: $0) }
      let ticket = try await store.write { try agents.renew(id, at: noon, in: $0) }
      #expect(try await agent.tryPassword(at: noon) == .refused)
      #expect(try await agent.tryCode(agent.code(at: noon), at: noon) == .refused)
      #expect(try await store.read { try Sessions().session(token, at: noon, in: $0) } == nil)
      let enrolment = try await store.read { try agents.enrolment(ticket.text, at: noon, in: $0) }
      #expect(try #require(enrolment).secondFactor != agent.totp)
    }
  }

  @Test("a login name is taken once, and keeps to its grammar")
  func names() async throws {
    try await withStore { store in
      _ = try await create(in: store)
      await #expect(throws: IdentityError.loginTaken) { _ = try await create("A.Traore", in: store) }
      for login in ["", "a", "é.keita", "1awa", "awa traore", String(repeating: "a", count: 65), "awa\n"] {
        await #expect(throws: IdentityError.badLogin) { _ = try await create(login, in: store) }
      }
    }
  }

  @Test("neither ticket, secret nor password stands in the table")
  func sealed() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      let row = try await store.read { try $0.row("SELECT totp_secret, password_hash FROM identity_agent") }
      let secret: [UInt8] = try #require(row).get("totp_secret")
      let line: String = try #require(row).get("password_hash")
      #expect(!secret.contains(agent.totp.secret))
      #expect(line.hasPrefix("$scrypt$"))
      let (id, ticket) = try await create(in: store)
      let hash: [UInt8]? = try await store.read {
        try $0.value("SELECT enrolment_hash FROM identity_agent WHERE id = \(id)")
      }
      #expect(hash?.count == 32 && hash != [UInt8](ticket.utf8))
    }
  }
}
