import Authority
import Credentials
import Hummingbird
import Identity
import Procedures

/// Answers the routes of ``IdentificationRoute``: agents at their offices.
struct IdentificationDesk: Sendable {
  let services: Services

  /// A State without authorities has none of these pages. An agent without a counter finds no request.
  func answer(_ route: IdentificationRoute, _ call: Call) async throws -> Response {
    guard let desk = services.credentials else { throw PortalError.notFound }
    let asked = try OfficialCall(services, call)
    let office = services.desk.counters(of: asked.official).filter { !$0.isEmpty }.min()
    let identification = Identification(
      asked: asked, desk: desk, reader: office.map { AccessReader(asked.official.id, office: $0) })
    do {
      switch route {
      case .find: return try await identification.find()
      case .request(let id): return try await identification.request(Self.credential(id))
      case .refuse(let id): return try await identification.refuse(Self.credential(id))
      }
    } catch CredentialError.notFound {
      throw PortalError.notFound
    }
  }

  private static func credential(_ id: Handle) throws(CredentialError) -> CredentialID {
    guard let credential = CredentialID(rawValue: id.segment) else { throw .notFound }
    return credential
  }
}

/// What an agent asks of a citizen's request for a signature.
struct Identification: Sendable {
  static let longestReason = 300

  let asked: OfficialCall
  let desk: CredentialDesk
  /// Nil for an agent without an office.
  let reader: AccessReader?

  /// The list of requests that wait for a second agent, and the search by the reference that a citizen shows.
  func find() async throws -> Response {
    var answers = FormAnswers()
    if case .send(let form) = asked.call.deed {
      let typed = form[FindPage.reference] ?? ""
      if reader != nil, let reference = CredentialReference(typed: typed),
        let id = try await desk.waiting(for: reference)
      {
        return asked.call.redirect(to: IdentificationRoute.request(Handle(unchecked: id.rawValue)).link)
      }
      answers = form.answers
      answers.fault(FindPage.reference, IdentificationText.unknown)
    }
    let lines = reader == nil ? [] : try await desk.awaitingApproval(by: asked.official.id)
    return asked.page(
      FindPage(
        official: asked.official, done: IdentificationNews(asked.call.query),
        lines: lines.map { line in
          FindPage.Line(
            reference: line.reference.display, since: asked.services.moment(line.identifiedAt),
            link: IdentificationRoute.request(Handle(unchecked: line.id.rawValue)).link)
        }, answers: answers), isRefused: !answers.faults.isEmpty)
  }

  /// A request; a form that comes here confirms the identity or, from another agent, approves.
  func request(_ id: CredentialID) async throws -> Response {
    let (credential, evidence) = try await look(at: id)
    guard case .send(let form) = asked.call.deed else { return page(credential, evidence) }
    var answers = form.answers
    if form[RequestPage.attest] == nil { answers.fault(RequestPage.attest, IdentificationText.attestMissing) }
    let news: IdentificationNews
    do {
      switch credential.state {
      case .asked:
        let seen = seen(form, &answers)
        guard answers.faults.isEmpty, let seen else { return page(credential, evidence, answers) }
        try await desk.identify(id, by: asked.official.id, with: seen, at: asked.now)
        news = .identified
      case .identified:
        guard answers.faults.isEmpty else { return page(credential, evidence, answers) }
        try await desk.approve(id, by: asked.official.id, at: asked.now)
        news = .approved
      default: return page(credential, evidence)
      }
    } catch CredentialError.notNow {
      // Another agent was faster: the page says how it stands.
      return asked.call.redirect(to: IdentificationRoute.request(Handle(unchecked: id.rawValue)).link)
    } catch is DeskRefusal {
      answers.fault(RequestPage.attest, IdentificationText.ownApproval)
      return page(credential, evidence, answers)
    }
    return done(news)
  }

  func refuse(_ id: CredentialID) async throws -> Response {
    let (credential, evidence) = try await look(at: id)
    guard case .send(let form) = asked.call.deed else { return page(credential, evidence) }
    let reason = form[RequestPage.reason] ?? ""
    guard (1...Self.longestReason).contains(reason.count) else {
      var answers = form.answers
      answers.fault(RequestPage.reason, IdentificationText.reasonMissing)
      return page(credential, evidence, answers)
    }
    do {
      try await desk.refuse(id, because: reason, by: asked.official.id, at: asked.now)
    } catch CredentialError.notNow {
      return asked.call.redirect(to: IdentificationRoute.request(Handle(unchecked: id.rawValue)).link)
    }
    return done(.refused)
  }

  private func look(at id: CredentialID) async throws -> (Credential, IdentityEvidence?) {
    guard let reader else { throw PortalError.notFound }
    return try await desk.look(at: id, by: reader, at: asked.now)
  }

  private func seen(_ form: Submission, _ answers: inout FormAnswers) -> IdentityEvidence? {
    guard let paper = form[RequestPage.paper].flatMap(IdentityEvidence.Paper.init(rawValue:)) else {
      answers.fault(RequestPage.paper, IdentificationText.paperMissing)
      return nil
    }
    do throws(CredentialError) {
      return try IdentityEvidence(paper, number: form[RequestPage.number] ?? "")
    } catch {
      answers.fault(RequestPage.number, IdentificationText.numberMissing)
      return nil
    }
  }

  private func page(
    _ credential: Credential, _ evidence: IdentityEvidence?, _ answers: FormAnswers = FormAnswers()
  ) -> Response {
    asked.page(
      RequestPage(
        official: asked.official, id: Handle(unchecked: credential.id.rawValue), credential: credential,
        evidence: evidence, isOwn: credential.approvals.contains(asked.official.id.rawValue), answers: answers),
      isRefused: !answers.faults.isEmpty)
  }

  private func done(_ news: IdentificationNews) -> Response {
    asked.call.redirect(to: IdentificationRoute.find.link.with([IdentificationNews.field: news.rawValue]))
  }
}
