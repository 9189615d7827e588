import Foundation
import Hummingbird
import Procedures
import Vocabulary

/// What an agent who is logged in asks: by whom, when, and the rooms that answer.
struct OfficialCall: Sendable {
  let services: Services
  let call: Call
  let official: Official
  /// One instant for the whole request.
  let now: Date

  init(_ services: Services, _ call: Call) throws(PortalError) {
    self.services = services
    self.call = call
    official = try call.official()
    now = services.now()
  }

  var reader: Reader { .official(official) }
  var wording: AnswerWording { AnswerWording(services) }
  var country: AgentCountry { AgentCountry(services.country, today: services.today) }

  /// A dossier of one of the agent's offices. The look is written into the access log.
  func view(_ number: DossierNumber) async throws -> DossierView {
    try await services.desk.dossier(number, for: reader, at: now)
  }

  func page(_ view: some HTML, isRefused: Bool = false) -> Response {
    call.page(view, status: isRefused ? .unprocessableContent : .ok)
  }

  /// Back to the dossier's page, which says what was done.
  func done(_ news: DossierNews, on number: DossierNumber) -> Response {
    call.redirect(to: AgentRoute.dossier(number).link.with([DossierNews.field: news.rawValue]))
  }
}
