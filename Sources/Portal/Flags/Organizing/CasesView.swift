import Procedures
import Vocabulary
import Week

/// All foreign flags, the latest first.
struct CasesView: Component {
  let asked: FlagCall
  let official: Official
  let live: LiveBoard
  let cases: [ForeignFlag]

  var body: some HTML {
    OfficialFrame(FlagText.cases, official, way: .back(FlagRoute.organizing(asked.id).link)) {
      h1 { FlagText.cases }
      p(.class("lead")) { FlagText.casesText }
      if cases.isEmpty {
        EmptyState(FlagText.noCase) {}
      } else {
        RowList(
          cases.map { one in
            LinkRow(
              FlagText.caseLine(["team": one.teamName, "owner": one.ownerName]),
              FlagRoute.judge(asked.id, FlagNumber(one.number)).link, nil,
              tag: StatusTag(one.judgements.first?.decision),
              facts: [
                RowFact(live.challenge(one.challenge)?.sheet.title ?? one.challenge.text),
                RowFact(asked.shown(one.time)),
              ])
          })
      }
    }
  }
}
