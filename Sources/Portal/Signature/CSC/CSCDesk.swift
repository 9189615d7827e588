import Country
import Credentials
import Foundation
import HTTPTypes
import Hummingbird
import Identity
import Logging
import Territory
import Vocabulary

/// Answers the routes of ``CSCRoute``.
struct CSCDesk: Sendable {
  static let longestBody = 64 * 1_024

  let services: Services

  func answer(_ route: CSCRoute, _ call: Call) async throws -> Response {
    guard let desk = services.credentials else { throw PortalError.notFound }
    do {
      return try await answer(route, call, desk)
    } catch let error as CSCError {
      return try call.failure(error)
    } catch let error as CredentialError {
      return try call.failure(CSCError(error))
    } catch let error as IdentityError {
      return try call.failure(CSCError(error))
    } catch is DecodingError {
      return try call.failure(.unreadable)
    } catch {
      call.context.logger.error("a request of CSC failed", metadata: ["error": "\(type(of: error))"])
      return try call.failure(.broken)
    }
  }

  private func answer(_ route: CSCRoute, _ call: Call, _ desk: CredentialDesk) async throws -> Response {
    if route == .info { return try call.json(info) }
    let session = CSCSession(
      services: services, desk: desk, holder: try await holder(call, desk), source: call.context.address ?? "")
    guard call.request.method == .post else { throw CSCError.method }
    let body = try await body(call)
    switch route {
    case .info: return try call.json(info)
    case .listCredentials: return try call.json(try await session.list(try body.read()))
    case .credential: return try call.json(try await session.details(try body.read()))
    case .sendCode:
      try await session.sendCode(try body.read())
      return Response(status: .noContent, headers: [.cacheControl: "no-store"])
    case .authorize: return try call.json(try await session.authorize(try body.read()))
    case .signHash: return try call.json(try await session.sign(try body.read()))
    }
  }

  private var info: CSCAnswer.Info {
    let name = services.country.texts(SiteText.service.rawValue)
    return CSCAnswer.Info(
      name: name, logo: services.address + Asset.icon.link.target, region: services.country.state.rawValue,
      description: services.country.texts(SignatureText.unqualified.rawValue))
  }

  private func holder(_ call: Call, _ desk: CredentialDesk) async throws -> CSCSession.Holder {
    guard let header = call.request.headers[.authorization], header.lowercased().hasPrefix("bearer "),
      let token = AccessToken(text: String(header.dropFirst(7).trimmed)),
      let found = try await desk.holder(of: token, at: services.now())
    else { throw CSCError.noToken }
    return CSCSession.Holder(person: found.person, scope: found.scope, program: found.name)
  }

  private func body(_ call: Call) async throws -> CSCBody {
    let bytes = try await call.body(upTo: Self.longestBody)
    guard bytes.count <= Self.longestBody else { throw CSCError.tooLarge }
    return CSCBody(bytes: bytes)
  }
}

/// What was sent.
private struct CSCBody {
  let bytes: [UInt8]

  func read<Value: Decodable>() throws -> Value {
    // A request without members may have no body at all.
    try JSONDecoder().decode(Value.self, from: bytes.isEmpty ? Data("{}".utf8) : Data(bytes))
  }
}

extension Call {
  fileprivate func failure(_ error: CSCError) throws -> Response {
    var response = try json(
      CSCAnswer.Failure(error: error.error, description: error.description), status: error.status)
    if error.status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
    return response
  }
}
