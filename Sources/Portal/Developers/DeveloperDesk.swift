import Hummingbird
import Identity
import Pack
import Store

/// Answers the routes of ``DeveloperRoute``.
struct DeveloperDesk: Sendable {
  /// A schema's media type (JSON Schema draft 2020-12 §14.1).
  private static let schemaType = "application/schema+json"

  let services: Services

  func answer(_ route: DeveloperRoute, _ call: Call) async throws -> Response {
    switch route {
    case .home:
      return call.page(DevelopersPage(addresses: MachineAddress.offered(by: services), services: services))
    case .description:
      let document = OpenAPI(MachineAddress.offered(by: services), of: services, call.setting)
      return call.text(document.json.written, mediaType: "application/json; charset=utf-8")
    case .schema(let file):
      guard let text = SchemaFile.texts[file.name] else { throw PortalError.notFound }
      return call.text(text, mediaType: Self.schemaType)
    case .keys: return try await keys(call)
    case .endKey(let key): return try await end(key, call)
    }
  }

  /// A person's keys; a form that comes here makes one.
  private func keys(_ call: Call) async throws -> Response {
    let person = try call.person()
    let (programs, now) = (services.programs, services.now())
    var answers = FormAnswers()
    var made: ProgramKey?
    if case .send(let form) = call.deed {
      let name = form[ProgramKeysPage.name] ?? ""
      answers = form.answers
      if (1...ProgramKeys.longestName).contains(name.count) {
        made = try await services.store.write { try programs.make(named: name, by: person, at: now, in: $0) }
        if made == nil {
          answers.fault(ProgramKeysPage.name, DeveloperText.faultMost(["limit": "\(ProgramKeys.most)"]))
        } else {
          answers = FormAnswers()
        }
      } else {
        answers.fault(ProgramKeysPage.name, DeveloperText.faultName(["limit": "\(ProgramKeys.longestName)"]))
      }
    }
    let lines = try await services.store.read { try programs.keys(of: person, at: now, in: $0) }
    let page = ProgramKeysPage(
      lines: lines.map { line in
        ProgramKeysPage.Line(
          name: line.name, madeAt: services.moment(line.madeAt), until: services.moment(line.expiresAt),
          used: line.usedAt.map(services.moment), id: Handle(unchecked: line.id))
      }, made: made?.text, address: services.address + ProgramRoute.catalogue.link.target, answers: answers)
    return call.page(page, status: answers.faults.isEmpty ? .ok : .unprocessableContent)
  }

  private func end(_ key: Handle, _ call: Call) async throws -> Response {
    let person = try call.person()
    let programs = services.programs
    guard try await services.store.write({ try programs.end(key.segment, of: person, in: $0) }) else {
      throw PortalError.notFound
    }
    return call.redirect(to: DeveloperRoute.keys.link)
  }
}
