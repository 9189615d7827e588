import Country
import Hummingbird
import Identity
import Procedures
import Store
import Vocabulary

/// What lies before an agent: by office and deadline.
struct InboxPage: Sendable {
  private static let size = 25

  let asked: OfficialCall

  func answer() async throws -> Response {
    // An operator without a counter has no dossiers.
    if asked.official.offices.allSatisfy(\.isEmpty), asked.call.context.standing.contains(.operator) {
      return asked.call.redirect(to: OperatorRoute.jobs.link)
    }
    let query = asked.call.query
    var wrongNumber: String?
    if let typed = query[Model.number], !typed.isEmpty {
      if let number = number(typed) { return asked.call.redirect(to: AgentRoute.dossier(number).link) }
      wrongNumber = typed
    }
    return asked.page(View(model: try await model(query, wrongNumber)), isRefused: wrongNumber != nil)
  }

  private func number(_ typed: String) -> DossierNumber? {
    try? DossierNumber(parsing: typed, assuming: asked.services.country.state)
  }

  private func model(_ query: Submission, _ wrongNumber: String?) async throws -> Model {
    let kind = query[Model.kind].flatMap(Tray.Kind.init(rawValue:)) ?? .open
    let offices = asked.official.offices.filter { !$0.isEmpty }.sorted()
    let office = query[Model.office].flatMap { offices.contains($0) ? $0 : nil }
    let today = asked.services.today
    let page = asked.call.pageNumber
    let tray = try await asked.services.desk.tray(
      kind, of: asked.official, office: office, today: today, page: page, size: Self.size)
    let names = try await holders(of: tray.rows)
    let country = asked.country
    let rows = tray.rows.map { Row($0, me: asked.official.id.rawValue, names: names, country) }
    return Model(
      official: asked.official, today: today, kind: kind, offices: offices.map { ($0, country.office($0)) },
      office: office,
      groups: Group.groups(rows, today: today), count: tray.count, lateCount: tray.lateCount, page: page,
      pages: max(1, (tray.count + Self.size - 1) / Self.size),
      registers: RegisterAccess(asked.services.country.procedures, for: asked.official).registers.compactMap {
        country.register($0)
      },
      listable: kind == .open ? try await asked.services.desk.listable(for: asked.official).count : 0,
      wrongNumber: wrongNumber)
  }

  /// The names of the colleagues who hold dossiers, by identifier.
  private func holders(of rows: [DossierRow]) async throws -> [String: String] {
    let holders = Set(rows.map(\.holder)).compactMap(AgentID.init(rawValue:))
    guard !holders.isEmpty else { return [:] }
    let agents = asked.services.agents
    return try await asked.services.store.read { transaction in
      var names: [String: String] = [:]
      for holder in holders { names[holder.rawValue] = try agents.agent(holder, in: transaction)?.displayName }
      return names
    }
  }
}
