import Foundation
import Procedures
import Week

/// The contests of an edition: what each is for, and how far it is.
struct ContestsPage: Component {
  let edition: Edition
  let contests: [(contest: Contest, state: ContestState)]
  let now: Date

  var body: some HTML {
    Frame(ContestText.title, way: .week(edition.id)) {
      h1 {
        span(.class("over")) { edition.title }
        ContestText.title
      }
      p(.class("lead")) { ContestText.lead }
      RowList(
        contests.map { contest, state in
          LinkRow(
            contest.title, ContestRoute.contest(edition.id, contest.slug).link,
            contest.procedure.definition.summary, tag: StatusTag(state.phase.name),
            facts: [contest.window.words(at: now)])
        })
      h2 { WeekText.notes }
      ul { for note in edition.contests.notes { li { NoteLine(note: note) } } }
      p { a(.href(ContestRoute.laureates(edition.id).link)) { ContestText.laureates } }
    }
  }
}
