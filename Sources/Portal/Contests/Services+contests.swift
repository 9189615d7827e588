import Country
import Pack
import Procedures
import Week

extension Services {
  /// The juries of the State's contests.
  var panels: PanelDesk { PanelDesk(desk: desk, agents: agents) }

  /// The contest that stands under a name in addresses.
  func contest(_ slug: Slug) throws(PortalError) -> Contest {
    guard let contest = panels.contests.first(where: { $0.procedure.definition.slug == slug.segment }) else {
      throw .notFound
    }
    return contest
  }

  /// The contests of an edition, in its order.
  func contests(of edition: Edition) -> [Contest] {
    let all = panels.contests
    return edition.contests.procedures.compactMap { name in all.first { $0.id == name.value } }
  }

  func edition(of contest: String) -> Edition? {
    country.editions.first { $0.contests.procedures.contains { $0.value == contest } }
  }

  /// The page of the contest that a procedure is; nil for any other procedure.
  func contestLink(of procedure: Procedure) -> Link? {
    guard procedure.contest != nil, let edition = edition(of: procedure.id) else { return nil }
    return ContestRoute.contest(edition.id, Slug(unchecked: procedure.definition.slug)).link
  }
}

extension Contest {
  var slug: Slug { Slug(unchecked: procedure.definition.slug) }
  var title: Words { procedure.definition.title.words }
}
