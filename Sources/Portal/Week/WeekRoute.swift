import Week

/// The Semaine du Numérique: its programmes, and what became of its recommendations.
enum WeekRoute: RouteTable {
  case home
  case edition(EditionID)
  case sheet(EditionID)
  case speakers(EditionID)
  case exhibitors(EditionID)
  case session(EditionID, SessionName)
  case change(EditionID, SessionName)
  case export(EditionID, ProgrammeExport)
  case recommendations
  case recommendation(RecommendationID)
  case recommendationsTable
  case recommendationsData
  case worker

  enum Name: Int, CaseIterable {
    case home, edition, sheet, speakers, exhibitors, session, change, export
    case recommendations, recommendation, recommendationsTable, recommendationsData
    case worker
  }

  static let map = RouteMap<WeekRoute>()

  static func entry(_ name: Name) -> RouteEntry<WeekRoute> {
    switch name {
    case .home: .page("/semaine", .everyone) { .home }
    case .edition: .page("/semaine/:edition", .everyone, WeekRoute.edition)
    case .sheet: .page("/semaine/:edition/programme", .everyone, WeekRoute.sheet)
    case .speakers: .page("/semaine/:edition/intervenants", .everyone, WeekRoute.speakers)
    case .exhibitors: .page("/semaine/:edition/exposants", .everyone, WeekRoute.exhibitors)
    case .session: .page("/semaine/:edition/seances/:seance", .everyone, WeekRoute.session)
    case .change: .form("/semaine/:edition/seances/:seance/modification", .organizer, WeekRoute.change)
    case .export: .page("/semaine/:edition/export/:export", .everyone, WeekRoute.export)
    case .recommendations: .page("/semaine/recommandations", .everyone) { .recommendations }
    case .recommendation: .page("/semaine/recommandations/:recommandation", .everyone, WeekRoute.recommendation)
    case .recommendationsTable: .page("/semaine/recommandations.csv", .everyone) { .recommendationsTable }
    case .recommendationsData: .page("/semaine/recommandations.json", .everyone) { .recommendationsData }
    case .worker: .page("/semaine/hors-ligne.js", .everyone) { .worker }
    }
  }

  var place: RoutePlace<WeekRoute> {
    switch self {
    case .home: RoutePlace(.home)
    case .edition(let edition): RoutePlace(.edition, edition)
    case .sheet(let edition): RoutePlace(.sheet, edition)
    case .speakers(let edition): RoutePlace(.speakers, edition)
    case .exhibitors(let edition): RoutePlace(.exhibitors, edition)
    case .session(let edition, let session): RoutePlace(.session, edition, session)
    case .change(let edition, let session): RoutePlace(.change, edition, session)
    case .export(let edition, let export): RoutePlace(.export, edition, export)
    case .recommendations: RoutePlace(.recommendations)
    case .recommendation(let number): RoutePlace(.recommendation, number)
    case .recommendationsTable: RoutePlace(.recommendationsTable)
    case .recommendationsData: RoutePlace(.recommendationsData)
    case .worker: RoutePlace(.worker)
    }
  }
}

extension EditionID: PathValue {
  static var sample: EditionID { EditionID(year: 2026) }
}

extension RecommendationID: PathValue {
  static var sample: RecommendationID { RecommendationID(edition: .sample, number: 7) }
}

/// The name of a session in a path: `panel-5`.
struct SessionName: PathValue, Hashable {
  let segment: String

  init?(segment: String) {
    guard Session.isID(segment) else { return nil }
    self.segment = segment
  }

  /// The name of a session that is known.
  init(_ session: Session) { segment = session.id }

  private init(known segment: String) { self.segment = segment }

  static var sample: SessionName { SessionName(known: "panel-5") }
}

/// A programme as a file for other programs.
enum ProgrammeExport: String, PathValue, CaseIterable {
  case calendar = "programme.ics"
  case xml = "schedule.xml"
  case json = "schedule.json"

  static var sample: ProgrammeExport { .calendar }
}
