import Foundation
import Procedures
import Vocabulary
import Week

/// A contest: until when one can apply, by what it is judged, what can be won, how far it is.
struct ContestPage: Component {
  let edition: Edition
  let contest: Contest
  let state: ContestState
  let now: Date

  private var definition: ProcedureDefinition { contest.procedure.definition }
  private var panel: PanelDefinition { contest.panel }

  var body: some HTML {
    Frame(contest.title, way: .contests(edition.id)) {
      h1 {
        span(.class("over")) { edition.title }
        contest.title
      }
      p(.class("lead")) { definition.summary }
      p { StatusTag(state.phase.name) }
      contest.window.notice(at: now)
      if state.phase.name == .collecting {
        LinkButton(ContestText.apply, to: CitizenRoute.begin(contest.slug).link)
      }
      if !state.published.isEmpty {
        LinkButton(ContestText.ranking, to: ContestRoute.ranking(edition.id, contest.slug).link)
      }
      p { a(.href(PublicRoute.procedure(contest.slug).link)) { ContestText.procedure } }
      h2 { ContestText.state }
      Timeline(ContestWay(contest, state).milestones)
      h2 { WeekText.notes }
      ul { for note in edition.contests.notes { li { NoteLine(note: note) } } }
      Eligibility(rules: definition.eligibility)
      h2 { ContestText.prizes }
      PrizeTable(prizes: panel.prizes)
      h2 { ContestText.rubric }
      p { ContestText.rubricText }
      RubricView(rubric: panel.rubric)
      h2 { ContestText.rules }
      ContestRules(contest: contest)
    }
  }
}

/// What can be won.
private struct PrizeTable: Component {
  let prizes: [Prize]

  var body: some HTML {
    DataTable(ContestText.prizesCaption, prizes) {
      Column(ContestText.rank) { prize in Rank.french(prize.rank) }
      Column(ContestText.prize) { prize in prize.title }
      Column(ContestText.amount, isNumber: true) { prize in
        prize.amount.formatted
        if let doubt = DoubtTag(prize.source) {
          " "
          doubt
        }
      }
    }
  }
}

/// How the jury judges, sentence by sentence.
private struct ContestRules: Component {
  let contest: Contest

  private var panel: PanelDefinition { contest.panel }

  var body: some HTML {
    ul {
      if contest.isBlind { li { ContestText.ruleBlind } }
      li { ContestText.ruleConflict }
      li { ContestText.ruleReviews(["reviews": "\(panel.reviews)"]) }
      li { ContestText.ruleStages }
      li { ContestText.ruleCorrection }
      li {
        ContestText.ruleTies([
          "criteria": panel.tieBreaks.map { key in
            panel.rubric.criteria.first { $0.key == key }?.title.french ?? key
          }.joined(separator: ", ")
        ])
      }
      li { ContestText.ruleQuorum(["quorum": "\(panel.quorum)"]) }
      li { ContestText.ruleAppeals(["days": "\(panel.appealDays)"]) }
      li { ContestText.ruleVersion(["version": panel.version]) }
    }
  }
}

extension Contest {
  /// Whether jurors do not see who applies: nothing by which conflicts are looked for is shown to them.
  var isBlind: Bool { Set(panel.shown).isDisjoint(with: panel.conflictFields) }
}
