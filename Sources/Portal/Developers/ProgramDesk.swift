import Country
import HTTPTypes
import Hummingbird
import Identity
import Logging
import Store
import Validation

/// Answers the routes of ``ProgramRoute``.
struct ProgramDesk: Sendable {
  /// Of one key: so many requests at once, and as many again each minute.
  static let pace = 60

  private let services: Services
  private let catalogue: CatalogueSearch
  private let verification: ActVerification
  private let limiter = RateLimiter(Rate(pace, every: 60))
  /// Of one address that comes with keys that nobody has.
  private let strangers = RateLimiter(Rate(30, every: 60))

  init(services: Services) {
    self.services = services
    catalogue = CatalogueSearch(services.country.procedures)
    verification = ActVerification(services: services)
  }

  func answer(_ route: ProgramRoute, _ call: Call) async throws -> Response {
    do {
      try await admit(call)
      switch route {
      case .catalogue: return try catalogue(call)
      case .procedure(let slug): return try procedure(slug, call)
      case .verify: return try await verify(call)
      }
    } catch let problem as Problem {
      return call.problem(problem)
    } catch let error as PortalError {
      return call.problem(Problem(error))
    } catch let fault as FormFault {
      return call.problem(Problem(.form(fault)))
    } catch {
      call.context.logger.error("a program's request failed", metadata: ["error": "\(type(of: error))"])
      return call.problem(Problem(Problem.Kind.broken))
    }
  }

  /// Lets in whoever comes with a key that lives, and not too often.
  private func admit(_ call: Call) async throws {
    let now = services.now()
    guard let header = call.request.headers[.authorization], header.lowercased().hasPrefix("bearer "),
      let key = ProgramKey(text: String(header.dropFirst(7).trimmed))
    else { throw Problem(.key) }
    let programs = services.programs
    guard let known = try await services.store.read({ try programs.known(key, at: now, in: $0) }) else {
      if let address = call.context.address, let wait = strangers.take(address, at: now) {
        throw Problem(.pace, retryAfter: Int(wait.rounded(.up)))
      }
      throw Problem(.key)
    }
    if let wait = limiter.take(known.id, at: now) { throw Problem(.pace, retryAfter: Int(wait.rounded(.up))) }
    if known.needsTouch { try await services.store.write { try programs.touch(known, at: now, in: $0) } }
  }

  private func catalogue(_ call: Call) throws -> Response {
    try expect(.get, call)
    let page = CataloguePage(services, catalogue, asked: call.query[CataloguePage.query])
    return try call.json(
      CatalogueAnswer(page, of: services.country.state, call.setting, at: services.address))
  }

  private func procedure(_ slug: Slug, _ call: Call) throws -> Response {
    try expect(.get, call)
    guard let page = ProcedurePage(services, slug, isCitizen: false) else { throw Problem(.absent) }
    return try call.json(ProcedureAnswer(page, call.setting, at: services.address))
  }

  /// A file, the text of a QR code or a check code, in the fields that the page for people has.
  private func verify(_ call: Call) async throws -> Response {
    try expect(.post, call)
    let form = try await FormReader.read(call.request, limits: VerifyPage.limits)
    switch try await verification.verified(form) {
    case .verdict(let page): return try call.json(VerificationAnswer(page, call.setting))
    case .report(let report):
      let now = services.now()
      let machine = MachineReport(report, policy: services.country.validation.name, at: now)
      let page = ReportPage(report, services, at: now)
      return try call.json(VerificationAnswer(page, machine, report.indication, call.setting))
    case .fault(let fault): throw Problem(fault)
    }
  }

  private func expect(_ method: HTTPRequest.Method, _ call: Call) throws(Problem) {
    // HEAD is asked by the router for every GET.
    guard call.request.method == method || method == .get && call.request.method == .head else {
      throw Problem(.method, allowed: method)
    }
  }
}

extension Problem {
  /// What cannot be verified.
  fileprivate init(_ fault: VerifyFault) {
    switch fault {
    case .code, .stamp: self.init(.code)
    case .file(.tooLarge?): self.init(.size)
    case .file, .nothing: self.init(.proof)
    }
  }
}

extension Services {
  /// The keys of developers' programs.
  var programs: ProgramKeys { ProgramKeys(vault: vault) }
}
