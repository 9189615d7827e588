import Foundation
import Store
import Testing
import Vocabulary

@testable import Identity

@Suite("Posts")
struct PostsTests {
  private let registrar = Role(rawValue: "registrar")

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test("a post is held from its first day to its last, both included")
  func dates() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      let (agents, id, registrar) = (agent.agents, agent.id, registrar)
      let days = try ["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"].map(day)
      let post = try Post(office: "ML-BKO-3-EC", role: registrar, from: days[1], until: days[2])
      let held = try await store.write { transaction in
        try agents.appoint(id, to: post, in: transaction)
        return try days.map { try agents.posts(of: id, on: $0, in: transaction).count }
      }
      #expect(held == [0, 1, 1, 0])
      #expect(days.map(post.isHeld) == [false, true, true, false])
    }
  }

  @Test("a post without end is held until one is set")
  func ending() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      let (agents, id, registrar) = (agent.agents, agent.id, registrar)
      let (first, last, after) = (try day("2026-01-01"), try day("2026-11-20"), try day("2026-11-21"))
      let post = try Post(office: "ML-BKO-3-EC", role: registrar, from: first)
      try await store.write { transaction in
        try agents.appoint(id, to: post, in: transaction)
        #expect(try agents.posts(of: id, on: after, in: transaction) == [post])
        try agents.endPost(of: id, office: post.office, role: registrar, on: last, in: transaction)
        #expect(try agents.posts(of: id, on: after, in: transaction).isEmpty)
        #expect(try agents.posts(of: id, on: last, in: transaction).count == 1)
        #expect(try agents.history(of: id, in: transaction).count == 1)
      }
      await #expect(throws: IdentityError.badPost) {
        try await store.write { try agents.endPost(of: id, office: "ailleurs", role: registrar, on: last, in: $0) }
      }
    }
  }

  @Test("the same post is not given twice, nor one to somebody unknown, nor one that ends before it begins")
  func mistakes() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      let (agents, id, registrar) = (agent.agents, agent.id, registrar)
      let post = try Post(office: "ML-BKO-3-EC", role: registrar, from: try day("2026-01-01"))
      try await store.write { try agents.appoint(id, to: post, in: $0) }
      await #expect(throws: IdentityError.postExists) {
        try await store.write { try agents.appoint(id, to: post, in: $0) }
      }
      var random = SystemRandomNumberGenerator()
      let nobody = AgentID(random: &random)
      await #expect(throws: IdentityError.unknownAgent) {
        try await store.write { try agents.appoint(nobody, to: post, in: $0) }
      }
      let (late, early) = (try day("2026-01-02"), try day("2026-01-01"))
      #expect(throws: IdentityError.badPost) {
        try Post(office: "x", role: registrar, from: late, until: early)
      }
    }
  }

  @Test("a post whose first or last day cannot be read is refused, and not taken for one without end")
  func unreadable() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      let (agents, id, today) = (agent.agents, agent.id, try day("2026-11-21"))
      let post = try Post(office: "ML-BKO-3-EC", role: registrar, from: try day("2026-01-01"), until: today)
      try await store.write { transaction in
        try agents.appoint(id, to: post, in: transaction)
        try transaction.execute("UPDATE identity_post SET until_day = '2027-13-01'")
      }
      await #expect(throws: IdentityError.badPost) {
        try await store.read { try agents.posts(of: id, on: today, in: $0) }
      }
      await #expect(throws: IdentityError.badPost) { try await store.read { try agents.history(of: id, in: $0) } }
    }
  }

  @Test("who left holds no post")
  func left() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      let (agents, id) = (agent.agents, agent.id)
      let today = try day("2026-11-21")
      let post = try Post(office: "ML-BKO-3-EC", role: registrar, from: try day("2026-01-01"))
      try await store.write { transaction in
        try agents.appoint(id, to: post, in: transaction)
        try agents.leave(id, at: noon, in: transaction)
        #expect(try agents.posts(of: id, on: today, in: transaction).isEmpty)
        #expect(try agents.history(of: id, in: transaction) == [post])
      }
    }
  }

  @Test("who holds a role at an office is known by the day, those who left excluded")
  func holders() async throws {
    try await withStore { store in
      let agent = try await EnrolledAgent(in: store)
      let (agents, id, registrar) = (agent.agents, agent.id, registrar)
      let (first, last, after) = (try day("2026-01-01"), try day("2026-06-30"), try day("2026-07-01"))
      try await store.write { transaction in
        for office in ["ML-BKO-3-EC", "ML-BKO-4-EC"] {
          let post = try Post(office: office, role: registrar, from: first, until: last)
          try agents.appoint(id, to: post, in: transaction)
        }
        func holders(_ role: String = "registrar", on day: Day) throws -> [AgentID] {
          try agents.holders(of: Role(rawValue: role), at: "ML-BKO-3-EC", on: day, in: transaction)
        }
        #expect(try holders(on: last) == [id])
        #expect(try holders(on: after) == [] && holders("clerk", on: first) == [])
        try agents.leave(id, at: noon, in: transaction)
        #expect(try holders(on: first) == [])
      }
    }
  }
}
