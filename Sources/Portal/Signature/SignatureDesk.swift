import Credentials
import Hummingbird
import Identity

/// Answers the routes of ``SignatureRoute``.
struct SignatureDesk: Sendable {
  let services: Services

  /// A State without authorities has none of these pages. What is not the citizen's is not there.
  func answer(_ route: SignatureRoute, _ call: Call) async throws -> Response {
    guard let desk = services.credentials else { throw PortalError.notFound }
    let asked = SignatureCall(services: services, call: call, desk: desk, person: try call.person())
    do {
      return try await answer(route, asked)
    } catch CredentialError.notFound {
      throw PortalError.notFound
    } catch CredentialError.notNow, CredentialError.standsAlready {
      // It went on meanwhile: its own page says how it stands.
      return call.redirect(to: SignatureRoute.home.link)
    }
  }

  private func answer(_ route: SignatureRoute, _ asked: SignatureCall) async throws -> Response {
    switch route {
    case .home: try await asked.home()
    case .acceptance: try await asked.acceptance()
    case .bring: try await asked.bring()
    case .document(let document): try await asked.document(document)
    case .sign(let document): try await asked.sign(document)
    case .file(let document): try await asked.file(document)
    case .discard(let document): try await asked.discard(document)
    case .uses: try await asked.uses()
    case .tokens: try await asked.tokens()
    case .endToken(let token): try await asked.endToken(token)
    case .revocation: try await asked.revocation()
    }
  }
}

/// What a citizen asks of their signature: who, and the rooms that answer.
struct SignatureCall: Sendable {
  let services: Services
  let call: Call
  let desk: CredentialDesk
  let person: PersonID

  var source: String { call.context.address ?? "" }

  func words(_ error: CredentialError) -> Words { error.words { services.moment($0).shown } }

  func words(_ error: IdentityError) -> Words { error.words(utcOffsetSeconds: services.utcOffsetSeconds) }
}
