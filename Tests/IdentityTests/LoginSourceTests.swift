import Foundation
import Keys
import Store
import TestSupport
import Testing

@testable import Identity

@Suite("Where an agent's login is tried from")
struct LoginSourceTests {
  /// Wrong passwords from so many sources, each until it is locked.
  private func guess(_ agent: EnrolledAgent, sources: Int, at now: Date) async throws {
    for source in 0..<sources {
      for _ in 0...2 { _ = try await agent.tryPassword("faux", from: "203.0.113.\(source)", at: now) }
    }
  }

  @Test("a stranger's wrong passwords lock out the stranger, not the agent, and not the agent's second factor")
  func stranger() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      try await guess(agent, sources: 1, at: noon)
      #expect(try await agent.tryPassword(from: "203.0.113.0", at: noon) == .locked(until: noon + 30))
      #expect(try await agent.tryPassword(at: noon) == .accepted(agent.id))
      #expect(try await agent.tryCode(agent.code(at: noon), from: "203.0.113.0", at: noon) == .accepted(agent.id))
    }
  }

  @Test("guesses from many sources lock the login for all whom nobody knows, and for a name that nobody has")
  func manySources() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      try await guess(agent, sources: 16, at: noon)
      #expect(try await agent.tryPassword("faux", from: "198.51.100.1", at: noon) == .refused)
      #expect(try await agent.tryPassword("faux", from: "198.51.100.2", at: noon) == .refused)
      #expect(try await agent.tryPassword("faux", from: "198.51.100.3", at: noon) == .locked(until: noon + 30))
      #expect(try await agent.tryPassword(at: noon) == .locked(until: noon + 30))
      #expect(try await agent.tryPassword(at: noon + 30) == .accepted(agent.id))
      for source in 0..<51 {
        _ = try await agent.tryPassword(login: "personne", from: "203.0.113.\(source)", at: noon)
      }
      #expect(try await agent.tryPassword(login: "personne", at: noon) == .locked(until: noon + 30))
    }
  }

  @Test("where the agent came in during the last thirty days, a guessed-at login stays open, within its own limits")
  func knownSource() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      #expect(try await agent.tryCode(agent.code(at: noon), at: noon) == .accepted(agent.id))
      let month = 30.0 * 24 * 3600
      let soon = noon + month - 60
      try await guess(agent, sources: 17, at: soon)
      #expect(try await agent.tryPassword(from: "198.51.100.1", at: soon) == .locked(until: soon + 30))
      #expect(try await agent.tryPassword(at: soon) == .accepted(agent.id))
      #expect(try await agent.tryPassword("faux", at: soon) == .refused)
      #expect(try await agent.tryPassword("faux", at: soon) == .refused)
      #expect(try await agent.tryPassword("faux", at: soon) == .locked(until: soon + 30))
      let late = noon + month + 3600
      try await guess(agent, sources: 1, at: late)
      guard case .locked = try await agent.tryPassword(at: late) else {
        Issue.record("a source is known for thirty days, not longer")
        return
      }
    }
  }

  @Test("no source stands in the tables")
  func blind() async throws {
    let folder = try TemporaryFolder()
    try await withStore(in: folder) { store in
      let agent = try await EnrolledAgent(in: store)
      _ = try await agent.tryPassword("faux", from: "203.0.113.77", at: noon)
      #expect(try await agent.tryCode(agent.code(at: noon), from: "203.0.113.77", at: noon) == .accepted(agent.id))
    }
    #expect(try folder.holds([UInt8]("f.keita".utf8)))
    #expect(try !folder.holds([UInt8]("203.0.113".utf8)))
  }

  @Test("a source that sends forms without rest waits; another does not")
  func door() {
    let agents = Agents(sealer: .random(), cost: .trifling)
    for _ in 0..<20 { #expect(agents.knock(from: "203.0.113.0", at: noon) == nil) }
    #expect(agents.knock(from: "203.0.113.0", at: noon) == 3)
    #expect(agents.knock(from: "203.0.113.1", at: noon) == nil)
    #expect(agents.knock(from: "203.0.113.0", at: noon + 3) == nil)
  }
}
