import Foundation
import Store
import TestSupport
import Testing

@testable import Identity

@Suite("Sessions")
struct SessionsTests {
  private let sessions = Sessions()
  private let awa: SessionHolder = {
    var random = SeededGenerator(seed: 1)
    return .citizen(PersonID(random: &random))
  }()
  private let agent: SessionHolder = {
    var random = SeededGenerator(seed: 2)
    return .agent(AgentID(random: &random))
  }()

  private func open(_ holder: SessionHolder, at now: Date = noon, in store: Store) async throws -> SessionToken {
    let sessions = sessions
    return try await store.write { try sessions.open(for: holder, label: "Firefox, Android", at: now, in: $0) }
  }

  private func session(_ token: SessionToken, at now: Date = noon, in store: Store) async throws -> Session? {
    let sessions = sessions
    return try await store.read { try sessions.session(token, at: now, in: $0) }
  }

  @Test("a cookie brings its session back, and only its hash is stored")
  func cookie() async throws {
    try await withStore { store in
      let token = try await open(awa, in: store)
      let returned = try #require(SessionToken(cookie: token.cookie))
      let session = try #require(try await session(returned, in: store))
      #expect(session.holder == awa && session.secondFactor == .none)
      let hash: [UInt8]? = try await store.read { try $0.value("SELECT token_hash FROM identity_session") }
      #expect(hash == token.hash && hash != token.bytes)
      #expect(!"\(token)".contains(token.cookie))
    }
  }

  @Test("what is not a token opens nothing")
  func nonsense() {
    for cookie in [
      "", "a", String(repeating: "g", count: 64), String(repeating: "A", count: 64), String(repeating: "a", count: 65),
    ] {
      #expect(SessionToken(cookie: cookie) == nil)
    }
  }

  @Test("a session ends after half an hour's silence, and a touch renews it")
  func idle() async throws {
    try await withStore { store in
      let token = try await open(awa, in: store)
      #expect(try await session(token, at: noon + 60, in: store)?.needsTouch == false)
      let late = try #require(try await session(token, at: noon + 1799, in: store))
      #expect(late.needsTouch)
      #expect(try await session(token, at: noon + 1800, in: store) == nil)
      let sessions = sessions
      try await store.write { try sessions.touch(late, at: noon + 1799, in: $0) }
      #expect(try await session(token, at: noon + 3000, in: store)?.holder == awa)
    }
  }

  @Test("a session ends at its absolute limit however busy it is")
  func absolute() async throws {
    try await withStore { store in
      let token = try await open(awa, in: store)
      let sessions = sessions
      var now = noon
      while let session = try await session(token, at: now, in: store) {
        try await store.write { [now] in try sessions.touch(session, at: now, in: $0) }
        now += 1200
      }
      let end = noon + 12 * 3600
      #expect(now == end)
      #expect(try await store.write { try sessions.purge(at: end, in: $0) } == 1)
    }
  }

  @Test("an agent's session awaits the second factor, and showing it changes the token")
  func secondFactor() async throws {
    try await withStore { store in
      let token = try await open(agent, in: store)
      let half = try #require(try await session(token, in: store))
      #expect(half.secondFactor == .awaited)
      let sessions = sessions
      let full = try #require(try await store.write { try sessions.complete(half, at: noon + 5, in: $0) })
      #expect(try await session(token, at: noon + 5, in: store) == nil)
      #expect(try await session(full, at: noon + 5, in: store)?.secondFactor == .shown)
      #expect(try await store.write { try sessions.complete(half, at: noon + 6, in: $0) } == nil)
    }
  }

  @Test("logging out ends this session and no other")
  func ending() async throws {
    try await withStore { store in
      let (phone, counter) = (try await open(awa, in: store), try await open(awa, at: noon + 1, in: store))
      let present = try #require(try await session(phone, in: store))
      let sessions = sessions
      try await store.write { try sessions.end(present, in: $0) }
      #expect(try await session(phone, in: store) == nil)
      #expect(try await session(counter, in: store) != nil)
    }
  }
}
