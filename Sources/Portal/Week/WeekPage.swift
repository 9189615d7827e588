import Vocabulary
import Week

/// The editions of the Semaine, and the way to what became of their recommendations.
struct WeekPage: Component {
  let editions: [Edition]

  var body: some HTML {
    Frame(WeekText.title, way: .crumbs([Crumb(HomeText.name, PublicRoute.home.link)])) {
      h1 { WeekText.title }
      p(.class("lead")) { WeekText.lead }
      h2 { WeekText.editions }
      RowList(
        editions.map { edition in
          LinkRow(
            edition.rank, WeekRoute.edition(edition.id).link, edition.theme,
            facts: [edition.period, edition.venue])
        })
      h2 { RecommendationText.title }
      p { WeekText.followed }
      LinkButton(WeekText.followedLink, to: WeekRoute.recommendations.link, .second)
    }
  }
}

extension Way {
  /// From the first page over the Semaine's, and the edition's where there is one.
  static func week(_ edition: EditionID? = nil) -> Way {
    var crumbs = [Crumb(HomeText.name, PublicRoute.home.link), Crumb(WeekText.title, WeekRoute.home.link)]
    if let edition { crumbs.append(Crumb(edition.rawValue, WeekRoute.edition(edition).link)) }
    return .crumbs(crumbs)
  }
}
