import Foundation
import Procedures
import Vocabulary
import Week

/// The ranking of a contest, with every number that it was made of.
struct RankingPage: Component {
  let edition: Edition
  let contest: Contest
  let state: ContestState
  /// The final one where there is one; nil before anything is published.
  let publication: RankingPublication?
  /// Whether the file under the agencies' seal can be had.
  let isSealed: Bool

  var body: some HTML {
    Frame(ContestText.ranking, way: .contests(edition.id, contest)) {
      h1 {
        span(.class("over")) { contest.title }
        title
      }
      if let publication {
        p(.class("lead")) { ContestText.rankingLead }
        p(.class("quiet")) {
          ContestText.publishedOn(["date": contest.moment(publication.publishedAt).shown])
        }
        if let until = state.appealsUntil, publication.kind == .provisional {
          Notice(ContestText.appealsUntil(["date": contest.deadline(until)]))
        }
        for stage in publication.ranking.stages.reversed() {
          StageView(stage: stage, criteria: publication.ranking.rules.criteria)
        }
        Recomputing(edition: edition.id, contest: contest, publication: publication, isSealed: isSealed)
      } else {
        EmptyState(ContestText.rankingNone) {}
      }
      p { a(.href(ContestRoute.laureates(edition.id).link)) { ContestText.laureates } }
    }
  }

  private var title: ContestText {
    switch publication?.kind {
    case .provisional: .rankingProvisional
    case .final: .rankingFinal
    case nil: .ranking
    }
  }
}

/// One stage: its places, and how severe its jurors were.
private struct StageView: Component {
  let stage: PublishedStage
  let criteria: [PublishedRules.Criterion]

  var body: some HTML {
    h2 { stage.stage == 1 ? ContestText.stageOne : .stageTwo }
    if !stage.isCorrected { Notice(ContestText.uncorrected, .warning) }
    PlaceTable(stage: stage, criteria: criteria)
    Disclosure(ContestText.bias) {
      p { ContestText.biasText }
      DataTable(ContestText.bias, stage.bias.sorted { $0.key < $1.key }) {
        Column(ContestText.juror) { bias in bias.key }
        Column(ContestText.severity, isNumber: true) { bias in Score.french(bias.value) }
      }
    }
  }
}

/// A table whose columns are the criteria that the ranking was made by.
private struct PlaceTable: HTML {
  let stage: PublishedStage
  let criteria: [PublishedRules.Criterion]

  func write(to page: inout HTMLWriter) {
    let heads = [ContestText.rank, .entry, .corrected, .raw].map(\.words) + criteria.map(\.title.words)
    let captions = heads.map { $0.string(in: page.setting) }
    page.write {
      table(.class("cards"), .role(.table)) {
        caption { ContestText.stageCaption }
        thead {
          tr(.role(.row)) {
            for (index, head) in heads.enumerated() {
              th(.scope(.column), .role(.columnHeader), .class("num", if: index > 1)) { head }
            }
          }
        }
        tbody(.role(.rowgroup)) {
          for place in stage.places {
            tr(.role(.row)) {
              for (index, text) in cells(place).enumerated() {
                td(.role(.cell), .caption(captions[index]), .class("num", if: index > 1)) { text }
              }
            }
          }
        }
      }
    }
  }

  private func cells(_ place: PublishedPlace) -> [String] {
    [
      Rank.french(place.rank), place.entry, place.corrected.map(Score.french) ?? "–", Score.french(place.raw),
    ] + criteria.map { place.means[$0.id].map(Score.french) ?? "–" }
  }
}

/// How anybody computes the ranking again.
private struct Recomputing: Component {
  let edition: EditionID
  let contest: Contest
  let publication: RankingPublication
  let isSealed: Bool

  var body: some HTML {
    h2 { ContestText.recompute }
    p { ContestText.recomputeText }
    ul {
      if isSealed { li { a(.href(link(isSigned: true))) { ContestText.signedFile } } }
      li { a(.href(link(isSigned: false))) { ContestText.plainFile } }
    }
    h3 { ContestText.digest }
    CodeBlock(digest, isLong: true)
  }

  /// In groups of four.
  private var digest: String {
    let digits = Array(publication.digest)
    return stride(from: 0, to: digits.count, by: 4).map { start in
      String(digits[start..<min(start + 4, digits.count)])
    }.joined(separator: " ")
  }

  private func link(isSigned: Bool) -> Link {
    ContestRoute.file(edition, contest.slug, RankingFile(publication.kind, isSigned: isSigned)).link
  }
}
