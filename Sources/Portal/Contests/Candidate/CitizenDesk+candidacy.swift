import Identity
import Procedures

extension CitizenDesk {
  /// Where a request stands in its contest; nil for any other request.
  func candidacy(of view: DossierView, _ person: PersonID) async throws -> CandidacyView? {
    guard let contest = view.procedure.contest else { return nil }
    let (number, now) = (view.dossier.number, services.now())
    return CandidacyView(
      number: number, contest: contest, phase: try await services.panels.state(of: contest.id, at: now).phase.name,
      candidacy: try await services.panels.candidacy(number, of: person, at: now),
      link: services.contestLink(of: contest.procedure))
  }
}
