import Hummingbird
import Procedures

/// Asks whether a juror who is silent or ill leaves the jury.
struct DeparturePage: Component {
  let asked: JuryCall
  let juror: JurorID
  let answers: FormAnswers

  static func answer(_ asked: JuryCall, _ juror: JurorID) async throws -> Response {
    guard try await asked.membership().isChair else { throw PortalError.notFound }
    guard case .send(let form) = asked.call.deed else {
      return asked.asked.page(DeparturePage(asked: asked, juror: juror, answers: FormAnswers()))
    }
    var answers = form.answers
    if form[DecisionAct.sure] == nil { answers.fault(DecisionAct.sure, JuryText.sureMissing) }
    if answers.faults.isEmpty {
      do {
        try await asked.panels.dismiss(juror, from: asked.id, by: asked.official, at: asked.now)
        return asked.done(.left, at: ContestRoute.chair(asked.slug).link)
      } catch let error as PanelError where !error.isAbsence {
        answers.fault(DecisionAct.sure, asked.words(error))
      }
    }
    return asked.asked.page(DeparturePage(asked: asked, juror: juror, answers: answers), isRefused: true)
  }

  var body: some HTML {
    OfficialFrame(JuryText.dismiss, asked.official, way: .back(chair), answers) {
      h1 {
        span(.class("over")) { juror.text }
        JuryText.dismiss
      }
      p { JuryText.dismissText }
      PostForm(to: ContestRoute.departure(asked.slug, juror).link, answers) {
        ConsentField(DecisionAct.sure, JuryText.sure)
        div(.class("btns")) {
          Button(JuryText.dismissNow, .grave)
          LinkButton(JuryText.keep, to: chair, .second)
        }
      }
    }
  }

  private var chair: Link { ContestRoute.chair(asked.slug).link }
}
