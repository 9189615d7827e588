import Procedures
import Vocabulary
import Week

/// Who won at an edition, contest by contest.
struct LaureatesPage: Component {
  let edition: Edition
  let contests: [(contest: Contest, laureates: [Laureate])]
  let wording: AnswerWording

  var body: some HTML {
    Frame(ContestText.laureates, way: .contests(edition.id)) {
      h1 {
        span(.class("over")) { edition.title }
        ContestText.laureates
      }
      for (contest, laureates) in contests {
        h2 { contest.title }
        if laureates.isEmpty {
          p { ContestText.laureatesNone }
        } else {
          for laureate in laureates { LaureateCard(laureate: laureate, wording: wording) }
          p { a(.href(ContestRoute.ranking(edition.id, contest.slug).link)) { ContestText.ranking } }
        }
      }
      h2 { ContestText.coaching }
      p { ContestText.coachingText }
      ul { for note in edition.contests.notes { li { NoteLine(note: note) } } }
    }
  }
}

private struct LaureateCard: Component {
  let laureate: Laureate
  let wording: AnswerWording

  var body: some HTML {
    section {
      h3 {
        span(.class("over")) { Rank.french(laureate.rank) }
        laureate.prize
      }
      SummaryList(
        laureate.fields.map { field, answer in SummaryRow(field.label, wording.words(answer, to: field)) } + [
          SummaryRow(ContestText.amount, laureate.amount.formatted),
          SummaryRow(ContestText.entry, laureate.entry.text),
          SummaryRow(ContestText.corrected, Score.french(laureate.score)),
        ])
    }
  }
}
