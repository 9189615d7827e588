import Country
import Foundation
import Hummingbird
import Procedures
import Week

/// Answers the routes of ``ContestRoute``.
///
/// Who may read and do what in a jury is checked by `PanelDesk`: an entry that is not a juror's own is not found, as one that
/// does not exist.
struct ContestAnswers: Sendable {
  let services: Services

  func answer(_ route: ContestRoute, _ call: Call) async throws -> Response {
    do {
      return try await page(route, call)
    } catch let error as PanelError where error != .damaged {
      // What no page tells beside a field is not there: it is another's, or not of this time.
      throw PortalError.notFound
    }
  }

  private func page(_ route: ContestRoute, _ call: Call) async throws -> Response {
    switch route {
    case .contests(let edition): try await contests(edition, call)
    case .laureates(let edition): try await laureates(edition, call)
    case .contest(let edition, let slug): try await contest(edition, slug, call)
    case .ranking(let edition, let slug): try await ranking(edition, slug, call)
    case .file(let edition, let slug, let file): try await self.file(file, edition, slug, call)
    case .juries: try await JuriesPage.answer(asked(call))
    case .jury(let slug): try await JuryPage.answer(jury(slug, call))
    case .interests(let slug): try await InterestsPage.answer(jury(slug, call))
    case .sheet(let slug, let entry): try await ReviewPage(jury(slug, call), entry).answer()
    case .recusal(let slug, let entry): try await RecusalPage.answer(jury(slug, call), entry)
    case .piece(let slug, let entry, let piece): try await jury(slug, call).piece(piece, of: entry)
    case .chair(let slug): try await ChairPage.answer(jury(slug, call))
    case .decision(let slug, let decision): try await DecisionAct(jury(slug, call), decision).answer()
    case .departure(let slug, let juror): try await DeparturePage.answer(jury(slug, call), juror)
    case .prizes(let slug): try await PrizesPage.answer(jury(slug, call))
    case .prize(let slug, let entry): try await PrizePage(jury(slug, call), entry).answer()
    case .appeal(let number): try await AppealDesk(services: services).answer(number, call)
    }
  }

  private func asked(_ call: Call) throws(PortalError) -> OfficialCall { try OfficialCall(services, call) }

  private func jury(_ slug: Slug, _ call: Call) throws(PortalError) -> JuryCall {
    JuryCall(asked: try asked(call), contest: try services.contest(slug))
  }

  private func edition(_ id: EditionID) throws(PortalError) -> Edition {
    guard let edition = services.country.editions.first(where: { $0.id == id }) else { throw .notFound }
    return edition
  }

  /// An edition and one of its own contests.
  private func contest(_ id: EditionID, _ slug: Slug) throws(PortalError) -> (edition: Edition, contest: Contest) {
    let edition = try edition(id)
    guard let contest = services.contests(of: edition).first(where: { $0.slug == slug }) else { throw .notFound }
    return (edition, contest)
  }

  private func contests(_ id: EditionID, _ call: Call) async throws -> Response {
    let edition = try edition(id)
    let now = services.now()
    var lines: [(contest: Contest, state: ContestState)] = []
    for contest in services.contests(of: edition) {
      lines.append((contest, try await services.panels.state(of: contest.id, at: now)))
    }
    return call.page(ContestsPage(edition: edition, contests: lines, now: now))
  }

  private func laureates(_ id: EditionID, _ call: Call) async throws -> Response {
    let edition = try edition(id)
    var lines: [(contest: Contest, laureates: [Laureate])] = []
    for contest in services.contests(of: edition) {
      lines.append((contest, try await services.panels.laureates(of: contest.id)))
    }
    return call.page(LaureatesPage(edition: edition, contests: lines, wording: AnswerWording(services)))
  }

  private func contest(_ id: EditionID, _ slug: Slug, _ call: Call) async throws -> Response {
    let (edition, contest) = try contest(id, slug)
    let now = services.now()
    let state = try await services.panels.state(of: contest.id, at: now)
    return call.page(ContestPage(edition: edition, contest: contest, state: state, now: now))
  }

  private func ranking(_ id: EditionID, _ slug: Slug, _ call: Call) async throws -> Response {
    let (edition, contest) = try contest(id, slug)
    let state = try await services.panels.state(of: contest.id, at: services.now())
    var publication = try await services.panels.publication(.final, of: contest.id)
    if publication == nil { publication = try await services.panels.publication(.provisional, of: contest.id) }
    return call.page(
      RankingPage(
        edition: edition, contest: contest, state: state, publication: publication,
        isSealed: services.rankings != nil))
  }

  /// A published ranking as a file. One that is not there yet leads to the page that says so.
  private func file(_ file: RankingFile, _ id: EditionID, _ slug: Slug, _ call: Call) async throws -> Response {
    let (edition, contest) = try contest(id, slug)
    guard let publication = try await services.panels.publication(file.kind, of: contest.id) else {
      return call.redirect(to: ContestRoute.ranking(edition.id, contest.slug).link)
    }
    var bytes = publication.bytes
    if file.isSigned {
      guard let sealed = try await services.rankings?.sealed(publication, services) else { throw PortalError.notFound }
      bytes = sealed
    }
    return call.file(bytes, mediaType: "application/json", name: "\(contest.id)-\(file.rawValue)")
  }
}
