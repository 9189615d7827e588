import Country
import HTTPTypes
import Hummingbird
import Store
public import Week

/// Answers the routes of ``WeekRoute``.
struct WeekAnswers: Sendable {
  let services: Services
  private let desk: WeekDesk
  private let figures: KeptFigures

  init(services: Services) {
    self.services = services
    desk = services.week
    figures = KeptFigures(services: services)
  }

  /// A State without editions has none of these addresses.
  func answer(_ route: WeekRoute, _ call: Call) async throws -> Response {
    guard !desk.editions.isEmpty else { throw PortalError.notFound }
    do {
      return try await page(route, call)
    } catch WeekError.unknownEdition, WeekError.unknownSession, WeekError.unknownRecommendation {
      throw PortalError.notFound
    }
  }

  private func page(_ route: WeekRoute, _ call: Call) async throws -> Response {
    switch route {
    case .home: call.page(WeekPage(editions: desk.editions))
    case .edition(let id):
      call.page(EditionPage(programme: try await programme(id), services: services))
    case .sheet(let id): call.sheet(SheetPage(programme: try await programme(id), services: services))
    case .speakers(let id): call.page(SpeakersPage(programme: try await programme(id)))
    case .exhibitors(let id): call.page(ExhibitorsPage(edition: try await programme(id).edition))
    case .session(let id, let name): try await session(id, name, call)
    case .change(let id, let name): try await ChangePage(services, call, id, name).answer()
    case .export(let id, let export): try export.answer(call, services, try await programme(id))
    case .recommendations:
      call.page(RecommendationsPage(desk.editions, try await recommendations(), try await figures.now()))
    case .recommendation(let id): try await recommendation(id, call)
    case .recommendationsTable:
      call.text(
        RecommendationTable(try await recommendations(), try await figures.now()).csv,
        mediaType: RecommendationTable.csvType)
    case .recommendationsData:
      call.text(
        try RecommendationTable(try await recommendations(), try await figures.now()).json(),
        mediaType: RecommendationTable.jsonType)
    case .worker: call.worker()
    }
  }

  private func programme(_ id: EditionID) async throws -> Programme {
    let desk = desk
    return try await services.store.read { try desk.programme(id, in: $0) }
  }

  private func recommendations() async throws -> [FollowedRecommendation] {
    let desk = desk
    return try await services.store.read { try desk.recommendations(in: $0) }
  }

  private func session(_ id: EditionID, _ name: SessionName, _ call: Call) async throws -> Response {
    let programme = try await programme(id)
    guard let entry = programme[name.segment] else { throw PortalError.notFound }
    return call.page(
      SessionPage(
        programme: programme, entry: entry, services: services,
        isOrganizer: call.context.standing.contains(.organizer)))
  }

  private func recommendation(_ id: RecommendationID, _ call: Call) async throws -> Response {
    let all = try await recommendations()
    guard let followed = all.first(where: { $0.id == id }) else { throw PortalError.notFound }
    return call.page(RecommendationPage(followed, all, try await figures.now(), services))
  }
}

extension Services {
  /// The editions of the State with what was changed since.
  public var week: WeekDesk { WeekDesk(country.editions) }
}

extension ProgrammeExport {
  fileprivate func answer(_ call: Call, _ services: Services, _ programme: Programme) throws -> Response {
    let pages = ProgrammePages(services, of: programme.edition)
    return switch self {
    case .calendar:
      call.text(ICalendar(programme, home: pages.home, address: pages.address).text, mediaType: ICalendar.mediaType)
    case .xml:
      call.text(ScheduleXML(programme, home: pages.home, address: pages.address).text, mediaType: ScheduleXML.mediaType)
    case .json:
      call.text(
        try ScheduleJSON(programme, home: pages.home, address: pages.address).text(), mediaType: ScheduleJSON.mediaType)
    }
  }
}
