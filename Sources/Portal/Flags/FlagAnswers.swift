import HTTPTypes
import Hummingbird
import Week

/// Answers the routes of ``FlagRoute``.
struct FlagAnswers: Sendable {
  let services: Services

  /// An edition whose pack describes no contest has none of these addresses.
  func answer(_ route: FlagRoute, _ call: Call) async throws -> Response {
    guard let desk = services.flags, let edition = desk.edition(route.edition), let planned = edition.flags else {
      throw PortalError.notFound
    }
    let asked = FlagCall(services: services, desk: desk, call: call, edition: edition, now: services.now())
    do {
      return try await page(route, asked, planned)
    } catch FlagError.notOpened {
      // What is there only in an open contest leads to the page that says that it is not.
      let isOrganizing = call.admission == .organizer
      return call.redirect(to: isOrganizing ? FlagRoute.organizing(asked.id).link : FlagRoute.board(asked.id).link)
    } catch FlagError.unknownChallenge, FlagError.unknownFile, FlagError.unknownHint, FlagError.unknownCase {
      throw PortalError.notFound
    } catch FlagError.noTeam {
      return call.redirect(to: FlagRoute.team(asked.id).link)
    }
  }

  private func page(_ route: FlagRoute, _ asked: FlagCall, _ planned: FlagContest) async throws -> Response {
    switch route {
    case .board: try await BoardAnswer(asked: asked, planned: planned).answer()
    case .challenges: try await ChallengesAnswer(asked: asked).answer()
    case .challenge(_, let name): try await ChallengeAnswer(asked: asked, id: name.id).answer()
    case .file(_, let name, let file): try await ChallengeAnswer(asked: asked, id: name.id).file(file)
    case .hint(_, let name, let number): try await HintAnswer(asked: asked, id: name.id, number: number).answer()
    case .team: try await TeamAnswer(asked: asked).answer()
    case .create: try await TeamAnswer(asked: asked).create()
    case .join: try await TeamAnswer(asked: asked).join()
    case .leave: try await TeamAnswer(asked: asked).leave()
    case .organizing: try await OrganizingAnswer(asked: asked).answer()
    case .release(_, let name): try await OrganizingAnswer(asked: asked).release(name.id)
    case .freeze: try await OrganizingAnswer(asked: asked).freeze()
    case .thaw: try await OrganizingAnswer(asked: asked).thaw()
    case .cases: try await CasesAnswer(asked: asked).answer()
    case .judge(_, let number): try await CasesAnswer(asked: asked).judge(number)
    }
  }
}
