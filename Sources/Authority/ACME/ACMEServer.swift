import Foundation
public import Keys
public import Store

/// The authority's server of ACME (RFC 8555, with RFC 9773): servers of agencies get, renew and give up their
/// certificates by themselves.
///
/// A machine without transport: it takes what was asked and gives what is to be answered. The transport forwards every
/// request below ``ACMEPolicy/base``, and adds nothing. Challenges are looked at by jobs, ``handler(probe:now:)``.
///
///     let answer = await server.answer(to: ACMERequest(.post, path: "/new-order", contentType: type, body: body, at: now))
public struct ACMEServer: Sendable {
  public let policy: ACMEPolicy
  let authority: CertificateAuthority
  /// What follows a certificate when it is handed out.
  let chain: [IssuedCertificate]
  let store: Store
  let register: any ServerCertificateRegister
  let sealer: Sealer
  let nonces = ReplayNonces()
  private let observe: @Sendable (any Error) -> Void

  var bindings: ACMEBindings { ACMEBindings(sealer: sealer) }

  /// - Parameters:
  ///   - authority: that of servers.
  ///   - above: the certificates between the authority and its root, if there are any; the root is not handed out.
  ///   - sealer: of this server alone; who loses it loses contacts and the credentials of agencies.
  ///   - observe: told of what failed within, which clients hear of as `serverInternal` only.
  /// - Throws: ``AuthorityError/wrongUse`` for an authority of another use.
  public init(
    _ policy: ACMEPolicy, authority: CertificateAuthority, above: [IssuedCertificate] = [], store: Store,
    register: any ServerCertificateRegister, sealer: Sealer,
    observe: @escaping @Sendable (any Error) -> Void = { _ in }
  ) throws(AuthorityError) {
    guard authority.use == .servers else { throw .wrongUse }
    self.policy = policy
    self.authority = authority
    chain = [authority.certificate] + above
    self.store = store
    self.register = register
    self.sealer = sealer
    self.observe = observe
  }

  /// Answers a request. Every answer bears a fresh nonce, and all but the directory lead back to it.
  public func answer(to request: ACMERequest) async -> ACMEAnswer {
    var answer: ACMEAnswer
    let route = ACMERoute(path: request.path)
    do {
      guard let route else { throw ACMEProblem.noSuchResource }
      answer = try await respond(to: request, route)
    } catch let problem as ACMEProblem {
      answer = problem.answer
    } catch {
      observe(error)
      answer = ACMEProblem(.serverInternal, "the server failed; try again later").answer
    }
    answer = answer.with("Replay-Nonce", nonces.make(at: request.time)).with("Cache-Control", "no-store")
    return route == .directory ? answer : answer.linked(to: policy.link(.directory), as: "index")
  }

  private func respond(to request: ACMERequest, _ route: ACMERoute) async throws -> ACMEAnswer {
    switch (request.method, route.isOpen) {
    case (.get, true), (.head, true): try await read(route, request.method)
    case (.post, false): try await post(request, route)
    default:
      throw ACMEProblem(.malformed, status: 405, "this is asked in another way")
        .with("Allow", route.isOpen ? "GET, HEAD" : "POST")
    }
  }

  private func read(_ route: ACMERoute, _ method: ACMERequest.Method) async throws -> ACMEAnswer {
    switch route {
    case .directory: try ACMEAnswer(json: Directory(policy))
    case .newNonce: ACMEAnswer(method == .head ? 200 : 204)
    case .renewalInfo(let id): try await renewalInfo(id)
    default: throw ACMEProblem.noSuchResource
    }
  }
}
