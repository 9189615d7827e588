import Procedures
import Vocabulary
import Week

/// One case, and what to make of it.
struct CaseView: Component {
  let asked: FlagCall
  let official: Official
  let live: LiveBoard
  let one: ForeignFlag
  let answers: FormAnswers

  var body: some HTML {
    OfficialFrame(FlagText.caseTitle, official, way: .back(FlagRoute.cases(asked.id).link), answers) {
      h1 { FlagText.caseTitle }
      p { StatusTag(one.judgements.first?.decision) }
      SummaryList([
        SummaryRow(FlagText.handedIn, one.teamName), SummaryRow(FlagText.owner, one.ownerName),
        SummaryRow(FlagText.challenge, live.challenge(one.challenge)?.sheet.title ?? one.challenge.text),
        SummaryRow(FlagText.time, asked.shown(one.time)),
        SummaryRow(FlagText.ownerHadSolved, one.ownerHadSolved ? FlagText.yes : FlagText.no),
      ])
      PostForm(to: FlagRoute.judge(asked.id, FlagNumber(one.number)).link, answers) {
        ChoiceField(
          CasesAnswer.decision, FlagText.decision,
          [
            Choice(FlagJudgement.Decision.dismissed.rawValue, FlagText.dismiss),
            Choice(FlagJudgement.Decision.warned.rawValue, FlagText.warn),
            Choice(FlagJudgement.Decision.excluded.rawValue, FlagText.exclude),
          ])
        TextField(
          CasesAnswer.reason, FlagText.reason, hint: FlagText.reasonHint, maxLength: FlagDesk.longestReason)
        Button(FlagText.decide)
      }
      if !one.judgements.isEmpty {
        h2 { FlagText.history }
        ul {
          for judgement in one.judgements {
            li {
              asked.shown(judgement.time)
              "\u{A0}: "
              StatusTag(judgement.decision)
              " "
              judgement.reason
            }
          }
        }
      }
    }
  }
}
