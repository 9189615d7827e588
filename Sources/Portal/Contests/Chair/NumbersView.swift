import Procedures
import Vocabulary

/// How far a jury has come, for a chair who may be told.
struct NumbersView: Component {
  let asked: JuryCall
  let phase: ContestPhase.Name
  let numbers: ChairPage.Numbers

  private var totals: PanelTotals { numbers.totals }

  var body: some HTML {
    h2 { JuryText.numbers }
    SummaryList([
      SummaryRow(JuryText.entryCount, "\(totals.entries)"), SummaryRow(JuryText.jurorCount, "\(totals.jurors)"),
      SummaryRow(
        JuryText.sheetCount,
        JuryText.sheetsOf(["final": "\(totals.finalSheets)", "assigned": "\(totals.sheets)"])),
      SummaryRow(JuryText.appealCount, "\(totals.appeals)"),
    ])
    if totals.panels > 1 { Notice(JuryText.disjoint(["panels": "\(totals.panels)"]), .warning) }
    if !totals.progress.isEmpty { ProgressTable(quorum: asked.contest.panel.quorum, progress: totals.progress) }
    if !numbers.places.isEmpty, phase == .reviewing || phase == .finals {
      Disclosure(JuryText.soFar) { SoFarTable(places: numbers.places) }
    }
    if !numbers.appeals.isEmpty {
      h2 { JuryText.appealCount }
      for appeal in numbers.appeals {
        h3 { JuryText.entry(["entry": appeal.entry.text]) }
        p { ContestText.appealMade(["date": asked.contest.moment(appeal.at).shown]) }
        blockquote { p(.dir(.auto)) { appeal.reason } }
      }
    }
  }
}

private struct ProgressTable: Component {
  let quorum: Int
  let progress: [PanelTotals.Progress]

  var body: some HTML {
    h2 { JuryText.progress }
    DataTable(JuryText.progressCaption, progress) {
      Column(ContestText.entry) { line in line.entry.text }
      Column(JuryText.stage) { line in
        line.stage == 1 ? JuryText.stageOne : .stageTwo
        if line.round > 1 {
          ", "
          JuryText.again
        }
      }
      Column(JuryText.handedIn, isNumber: true) { line in
        JuryText.sheetsOf(["final": "\(line.final)", "assigned": "\(line.assigned)"])
      }
      Column(JuryText.quorum) { line in
        if !line.isEnough {
          StatusTag(JuryText.tooFew, .bad)
        } else if line.final >= quorum {
          StatusTag(JuryText.enough, .good)
        } else {
          StatusTag(JuryText.sheetOpen, .wait)
        }
      }
    }
  }
}

private struct SoFarTable: Component {
  let places: [RankedEntry]

  var body: some HTML {
    DataTable(JuryText.soFar, places) {
      Column(ContestText.rank) { place in Rank.french(place.rank) }
      Column(ContestText.entry) { place in place.entry.text }
      Column(ContestText.corrected, isNumber: true) { place in place.corrected.map(Score.french) ?? "–" }
      Column(ContestText.raw, isNumber: true) { place in Score.french(place.raw) }
    }
  }
}
