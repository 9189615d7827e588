import Territory
import Vocabulary
import Week

/// The figures, from where to where, and where they are.
struct IndicatorTable: Component {
  let indicators: [Indicator]
  let figures: [PlatformFigure: Double]

  var body: some HTML {
    DataTable(RecommendationText.caption, indicators) {
      Column(RecommendationText.indicator) { one in
        one.name
        br()
        span(.class("quiet")) {
          one.unit
          if one.direction == .down {
            ", "
            RecommendationText.lower
          }
        }
      }
      Column(RecommendationText.weight, isNumber: true) { Figure.text($0.weight / total * 100) + "\u{A0}%" }
      Column(RecommendationText.baseline, isNumber: true) { Figure.words($0.baseline) }
      Column(RecommendationText.target, isNumber: true) { Figure.words($0.target) }
      Column(RecommendationText.value, isNumber: true) { one in
        Figure.words(one.value(figures))
        br()
        span(.class("quiet")) { origin(of: one) }
      }
      Column(RecommendationText.progress, isNumber: true) { Percent.words($0.progress(at: $0.value(figures))) }
    }
  }

  private var total: Double { indicators.reduce(0) { $0 + $1.weight } }

  private func origin(of one: Indicator) -> Words {
    if let feed = one.feed, figures[feed] != nil { return RecommendationText.fed.words }
    return one.latest.map { RecommendationText.readOn(["date": FrenchDate.inFigures($0.day)]).words } ?? .text("")
  }
}
