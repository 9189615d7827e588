import Foundation
import Store
import Testing

@testable import Identity

@Suite("An agent's login")
struct AgentLoginTests {
  @Test("password and then code let the agent in, in any case of the login name")
  func login() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      #expect(try await agent.tryPassword(login: "F.Keita", at: noon) == .accepted(agent.id))
      #expect(try await agent.tryCode(agent.code(at: noon), at: noon) == .accepted(agent.id))
    }
  }

  @Test("a code that was used is refused, in its own step and in the next")
  func replay() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      let code = agent.code(at: noon)
      #expect(try await agent.tryCode(code, at: noon) == .accepted(agent.id))
      #expect(try await agent.tryCode(code, at: noon + 1) == .refused)
      #expect(try await agent.tryCode(code, at: noon + 30) == .refused)
    }
  }

  @Test("wrong passwords lock the name with growing delay, even for the right password")
  func lockOut() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      #expect(try await agent.tryPassword("faux", at: noon) == .refused)
      #expect(try await agent.tryPassword("faux", at: noon) == .refused)
      #expect(try await agent.tryPassword("faux", at: noon) == .locked(until: noon + 30))
      #expect(try await agent.tryPassword(at: noon + 29) == .locked(until: noon + 30))
      #expect(try await agent.tryPassword("faux", at: noon + 30) == .locked(until: noon + 90))
      #expect(try await agent.tryPassword(at: noon + 90) == .accepted(agent.id))
    }
  }

  @Test("a right password does not clear failures, a right code does")
  func clearing() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      for _ in 0..<2 {
        #expect(try await agent.tryPassword("faux", at: noon) == .refused)
        #expect(try await agent.tryPassword(at: noon) == .accepted(agent.id))
      }
      #expect(try await agent.tryPassword("faux", at: noon) == .locked(until: noon + 30))
      let later = noon + 60
      #expect(try await agent.tryCode(agent.code(at: later), at: later) == .accepted(agent.id))
      #expect(try await agent.tryPassword("faux", at: later) == .refused)
    }
  }

  @Test("wrong codes lock the second factor from everywhere, whatever passwords are right meanwhile")
  func codeLock() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      for _ in 0..<2 {
        #expect(try await agent.tryCode("000000", at: noon) == .refused)
        #expect(try await agent.tryPassword(at: noon) == .accepted(agent.id))
      }
      #expect(try await agent.tryCode("000000", from: "10.9.9.9", at: noon) == .locked(until: noon + 30))
      #expect(try await agent.tryCode(agent.code(at: noon), at: noon) == .locked(until: noon + 30))
      let later = noon + 60
      #expect(try await agent.tryCode(agent.code(at: later), at: later) == .accepted(agent.id))
      #expect(try await agent.tryCode("000000", at: later) == .refused)
    }
  }

  @Test("a new ticket lifts the second factor's lock")
  func codeLockRenewed() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      for _ in 0..<3 { _ = try await agent.tryCode("000000", at: noon) }
      let (agents, id) = (agent.agents, agent.id)
      _ = try await store.write { try agents.renew(id, at: noon, in: $0) }
      #expect(try await agent.tryCode("000000", at: noon) == .refused)
    }
  }

  @Test("a name that nobody has is refused and locked like any other")
  func unknownName() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      #expect(try await agent.tryPassword(login: "personne", at: noon) == .refused)
      #expect(try await agent.tryPassword(login: "personne", at: noon) == .refused)
      #expect(try await agent.tryPassword(login: "personne", at: noon) == .locked(until: noon + 30))
      #expect(try await agent.tryPassword(at: noon) == .accepted(agent.id))
    }
  }

  @Test("tries side by side do not slip past the lock")
  func sideBySide() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      let verdicts = try await withThrowingTaskGroup(of: LoginVerdict.self) { group in
        for _ in 0..<12 { group.addTask { try await agent.tryPassword("faux", at: noon) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(verdicts.filter { $0 == .refused }.count == 2)
      #expect(verdicts.filter { $0 == .locked(until: noon + 30) }.count == 10)
    }
  }

  @Test("who left the service does not log in, and their sessions are over")
  func left() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      let (agents, id) = (agent.agents, agent.id)
      let token = try await store.write { try Sessions().open(for: .agent(id), label: "", at: noon, in: $0) }
      try await store.write { try agents.leave(id, at: noon, in: $0) }
      #expect(try await agent.tryPassword(at: noon) == .refused)
      #expect(try await agent.tryCode(agent.code(at: noon), at: noon) == .refused)
      #expect(try await store.read { try Sessions().session(token, at: noon, in: $0) } == nil)
      await #expect(throws: IdentityError.unknownAgent) {
        try await store.write { try agents.leave(id, at: noon, in: $0) }
      }
    }
  }
}
