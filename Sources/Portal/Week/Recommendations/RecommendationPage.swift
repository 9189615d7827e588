import Country
import Territory
import Vocabulary
import Week

/// One recommendation: what was asked, who answers for it, by what figures it is judged, what shows it, and every change.
struct RecommendationPage: Component {
  private let followed: FollowedRecommendation
  private let all: [FollowedRecommendation]
  private let figures: [PlatformFigure: Double]
  private let services: Services

  init(
    _ followed: FollowedRecommendation, _ all: [FollowedRecommendation], _ figures: [PlatformFigure: Double],
    _ services: Services
  ) {
    self.followed = followed
    self.all = all
    self.figures = figures
    self.services = services
  }

  private var one: Recommendation { followed.recommendation }

  var body: some HTML {
    Frame(one.id.rawValue, way: way) {
      h1 {
        span(.class("over")) {
          RecommendationText.over(["number": one.id.rawValue, "year": followed.edition.rawValue])
        }
        one.text
      }
      p { StatusTag(one.state) }
      ProgressLine(progress: followed.progress(figures))
      SummaryList(rows)
      h2 { RecommendationText.indicators }
      if one.indicators.isEmpty {
        p { RecommendationText.noIndicator }
      } else {
        IndicatorTable(indicators: one.indicators, figures: figures)
        Disclosure(RecommendationText.counted) { p { RecommendationText.countedText } }
      }
      h2 { RecommendationText.evidence }
      if one.evidence.isEmpty { p { RecommendationText.noEvidence } }
      ul { for evidence in one.evidence { li { EvidenceLine(evidence: evidence, services: services) } } }
      if !pairs.isEmpty {
        h2 { RecommendationText.follows }
        p(.class("hint")) { RecommendationText.pairing }
        ul {
          for pair in pairs {
            li {
              a(.href(WeekRoute.recommendation(pair.id).link)) {
                "\(pair.id.rawValue)\u{A0}: \(pair.recommendation.text.french)"
              }
            }
          }
        }
      }
      h2 { RecommendationText.history }
      if followed.changes.isEmpty { p { RecommendationText.noHistory } }
      ChangeHistory(followed.changes.reversed().map(line))
      ul {
        li { a(.href(WeekRoute.recommendationsTable.link)) { RecommendationText.csv } }
        li { a(.href(WeekRoute.recommendationsData.link)) { RecommendationText.json } }
      }
    }
  }

  private var way: Way {
    .crumbs([
      Crumb(HomeText.name, PublicRoute.home.link), Crumb(WeekText.title, WeekRoute.home.link),
      Crumb(RecommendationText.title, WeekRoute.recommendations.link),
    ])
  }

  private var rows: [SummaryRow] {
    [
      SummaryRow(RecommendationText.owner, one.owner?.words ?? RecommendationText.unpublished.words),
      SummaryRow(RecommendationText.countries, lines: one.states.map(\.words)),
      SummaryRow(
        RecommendationText.due,
        one.due.map { Words.text(FrenchDate.inFigures($0)) } ?? RecommendationText.unpublished.words),
      SummaryRow(
        RecommendationText.source, services.country.sources.name(of: one.provenance.source), DoubtTag(one.provenance)),
    ]
  }

  /// Those of other editions that ask for something near it, before and after.
  private var pairs: [FollowedRecommendation] {
    all.filter { one.follows.contains($0.id) || $0.recommendation.follows.contains(one.id) }
  }

  private func line(_ change: Change<RecommendationField>) -> ChangeHistory.Line {
    ChangeHistory.Line(
      version: change.version, moment: services.moment(change.at), reason: change.reason,
      fields: change.fields.sorted { $0.key.rawValue < $1.key.rawValue }.map { field, value in
        (caption(field), value.isEmpty ? WeekText.emptied.words : state(value, field))
      })
  }

  private func caption(_ field: RecommendationField) -> Words {
    switch field {
    case .owner: RecommendationText.owner.words
    case .due: RecommendationText.due.words
    case .state: RecommendationText.state.words
    case .evidence: RecommendationText.evidence.words
    case .baseline(let id): .text("\(indicator(id)), \(services.country.texts(RecommendationText.baseline.rawValue))")
    case .target(let id): .text("\(indicator(id)), \(services.country.texts(RecommendationText.target.rawValue))")
    case .reading(let id): .text("\(indicator(id)), \(services.country.texts(RecommendationText.reading.rawValue))")
    }
  }

  private func indicator(_ id: String) -> String { one.indicators.first { $0.id == id }?.name.french ?? id }

  private func state(_ value: String, _ field: RecommendationField) -> Words {
    field == .state ? RecommendationState(rawValue: value)?.words ?? .text(value) : .text(value)
  }
}

/// How far it has come, in a word and in a row of ten marks.
private struct ProgressLine: Component {
  let progress: MeasuredProgress

  var body: some HTML {
    p(.class("lead")) {
      RecommendationText.progress
      "\u{A0}: "
      strong { Percent.words(progress.share) }
      if progress.share != nil, progress.coverage < 1 {
        " "
        RecommendationText.coverage(["value": "\(Int((progress.coverage * 100).rounded()))"])
      }
    }
    if let share = progress.share {
      ol(.class("steps"), .ariaHidden()) {
        for step in 1...10 { li(.class("done", if: Double(step) <= (share * 10).rounded(.down))) {} }
      }
    }
  }
}

/// Something that happened, when, and where it can be read.
private struct EvidenceLine: Component {
  let evidence: Evidence
  let services: Services

  var body: some HTML {
    evidence.text
    if let day = evidence.day {
      " "
      time(.datetime(day.iso)) { FrenchDate.inFigures(day) }
    }
    if let link = evidence.link.flatMap(Link.init(web:)) {
      " "
      a(.href(link), .rel(.external)) { link.target }
    } else if let source = evidence.provenance?.source {
      br()
      span(.class("quiet")) { services.country.sources.name(of: source) }
    }
    if let doubt = evidence.provenance.flatMap({ DoubtTag($0) }) {
      " "
      doubt
    }
  }
}
