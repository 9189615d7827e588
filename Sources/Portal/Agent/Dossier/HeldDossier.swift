import Hummingbird
import Procedures
import Vocabulary

/// A dossier that the agent has in hand, before a page on which something is done to it.
struct HeldDossier: Sendable {
  let view: DossierView
  let actions: DossierActions

  var number: DossierNumber { view.dossier.number }
  var definition: ProcedureDefinition { view.procedure.definition }
  var title: Words { definition.title.words }

  /// - Returns: nil when the act is not the agent's to do now: the dossier's page says why.
  init?(_ number: DossierNumber, for act: DossierActions.Act, _ asked: OfficialCall) async throws {
    view = try await asked.view(number)
    actions = DossierActions(
      view.dossier, workflow: view.procedure.definition.decision, for: asked.official, at: asked.now)
    guard actions.acts.contains(act) else { return nil }
  }
}

extension OfficialCall {
  /// Answers for a dossier on which the agent may do this now; otherwise leads back to the dossier's page.
  func answer(
    _ number: DossierNumber, _ act: DossierActions.Act, _ page: (HeldDossier) async throws -> Response
  ) async throws -> Response {
    guard let held = try await HeldDossier(number, for: act, self) else {
      return call.redirect(to: AgentRoute.dossier(number).link)
    }
    return try await page(held)
  }

  /// Carries out an act on a dossier; what stands against it is said on the dossier's page.
  func carryOut(
    _ news: DossierNews, on number: DossierNumber, _ act: () async throws -> DossierView
  ) async throws -> Response {
    do {
      _ = try await act()
      return done(news, on: number)
    } catch let error as DossierError where error != .notFound {
      return try await AgentDossierPage(asked: self, number: number).answer(refusal: error)
    }
  }
}
