import Vocabulary
import Week

/// All recommendations, by edition, with how far each is; and the editions side by side.
struct RecommendationsPage: Component {
  private let editions: [Edition]
  private let all: [FollowedRecommendation]
  private let figures: [PlatformFigure: Double]

  init(_ editions: [Edition], _ all: [FollowedRecommendation], _ figures: [PlatformFigure: Double]) {
    self.editions = editions
    self.all = all
    self.figures = figures
  }

  var body: some HTML {
    Frame(RecommendationText.title, way: .week()) {
      h1 { RecommendationText.title }
      p(.class("lead")) { RecommendationText.lead }
      DataTable(RecommendationText.compare, tallies) {
        Column(RecommendationText.compareEdition) { $0.edition.rawValue }
        Column(RecommendationText.compareCount, isNumber: true) { $0.count }
        Column(RecommendationText.compareOwner, isNumber: true) { $0.withOwner }
        Column(RecommendationText.compareDue, isNumber: true) { $0.withDue }
        Column(RecommendationText.compareEvidence, isNumber: true) { $0.withEvidence }
        Column(RecommendationText.compareDone, isNumber: true) { $0.states[.done] ?? 0 }
        Column(RecommendationText.compareMeasured, isNumber: true) { $0.measured }
        Column(RecommendationText.progress, isNumber: true) { Percent.words($0.progress) }
      }
      for edition in editions {
        let own = all.filter { $0.edition == edition.id }
        if !own.isEmpty {
          h2 { RecommendationText.edition(["year": edition.id.rawValue]) }
          RowList(own.map(row))
        }
      }
      h2 { RecommendationText.counted }
      p { RecommendationText.countedText }
      h2 { RecommendationText.data }
      p { RecommendationText.dataText }
      ul {
        li { a(.href(WeekRoute.recommendationsTable.link)) { RecommendationText.csv } }
        li { a(.href(WeekRoute.recommendationsData.link)) { RecommendationText.json } }
      }
    }
  }

  private var tallies: [EditionTally] { editions.map { EditionTally($0.id, all, figures) }.filter { $0.count > 0 } }

  private func row(_ followed: FollowedRecommendation) -> LinkRow {
    let one = followed.recommendation
    return LinkRow(
      one.text, WeekRoute.recommendation(one.id).link, nil, tag: StatusTag(one.state),
      facts: [
        RowFact(one.id.rawValue.words, DoubtTag(one.provenance)),
        RowFact(one.owner?.words ?? RecommendationText.ownerUnpublished.words),
        RowFact(
          one.due.map { RecommendationText.dueOn(["value": FrenchDate.inFigures($0)]).words }
            ?? RecommendationText.dueUnpublished.words),
        RowFact(Percent.words(followed.progress(figures).share)),
      ])
  }
}
