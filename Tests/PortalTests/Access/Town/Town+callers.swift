import Foundation
import HTTPTypes
import Hummingbird
import Identity
import Logging
import NIOCore
import Store
import Testing

@testable import Portal
@testable import toguna

extension Town {
  /// A browser in which the visitor has just logged in.
  func caller(_ visitor: Visitor) async throws -> Caller {
    let cookies: [(CookieName, String)] =
      switch visitor {
      case .stranger: [(.visit, SetCookie.newVisit().value)]
      case .owner, .neighbour: [(.session, try await session(ofCitizen: visitor))]
      case .halfway: [(.agentSession, try await session(ofAgent: visitor, isComplete: false))]
      case .colleague, .outsider, .retired, .machinist: [(.agentSession, try await session(ofAgent: visitor))]
      case .impostor:
        [(.session, try await session(ofAgent: .colleague)), (.agentSession, try await session(ofCitizen: .owner))]
      }
    return Caller(visitor: visitor, cookies: cookies)
  }

  private func session(ofCitizen visitor: Visitor) async throws -> String {
    let person = try #require(citizens[visitor])
    let sessions = house.sessions
    return try await house.store.write { transaction in
      try sessions.open(for: .citizen(person), label: "", at: Date(), in: transaction).cookie
    }
  }

  private func session(ofAgent visitor: Visitor, isComplete: Bool = true) async throws -> String {
    let agent = try #require(agents[visitor])
    let (directory, today) = (house.agents, house.services.today)
    let sessions = house.sessions
    return try await house.store.write { transaction in
      let posts = try directory.posts(of: agent, on: today, in: transaction)
      let token = try sessions.open(for: SessionHolder(agent, posts: posts), label: "", at: Date(), in: transaction)
      guard isComplete, let session = try sessions.session(token, at: Date(), in: transaction) else {
        return token.cookie
      }
      return try sessions.complete(session, at: Date(), in: transaction)?.cookie ?? ""
    }
  }

  /// Whether the browser's session still stands.
  func isLoggedIn(_ caller: Caller) async throws -> Bool {
    let sessions = house.sessions
    let tokens = caller.cookies.compactMap { SessionToken(cookie: $0.value) }
    return try await house.store.read { transaction in
      try tokens.allSatisfy { try sessions.session($0, at: Date(), in: transaction) != nil }
    }
  }

  private struct Source: RequestContextSource {
    let logger = Logger(label: "access")
  }

  /// Runs an errand.
  /// - Parameter token: nil for a form without one.
  func answer(_ errand: Errand, from caller: Caller, token: String?) async throws -> Answer {
    let (type, body) = errand.method == .post ? errand.form(token: token) : ("", [])
    return try await answer(errand, from: caller, type: type, body: body)
  }

  func answer(_ errand: Errand, from caller: Caller) async throws -> Answer {
    try await answer(errand, from: caller, token: caller.token)
  }

  func answer(_ errand: Errand, from caller: Caller, type: String, body: [UInt8]) async throws -> Answer {
    var headers: HTTPFields = [.cookie: caller.header]
    if !type.isEmpty { headers[.contentType] = type }
    for (name, value) in errand.headers {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    let head = HTTPRequest(
      method: errand.method, scheme: "https", authority: Self.host, path: errand.path, headerFields: headers)
    return try await Answer(
      portal.respond(
        to: Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))),
        context: PortalContext(unconnected: Source())))
  }
}
