import Hummingbird
import Procedures
import Vocabulary

/// A candidate's appeal against the provisional ranking.
struct AppealDesk: Sendable {
  static let reason = "motif"

  let services: Services

  func answer(_ number: DossierNumber, _ call: Call) async throws -> Response {
    let person = try call.person()
    let view = try await services.desk.dossier(number, for: .citizen(person), at: services.now())
    guard let contest = view.procedure.contest else { throw PortalError.notFound }
    let candidacy = try await services.panels.candidacy(number, of: person, at: services.now())
    let dossier = CitizenRoute.dossier(number).link
    guard let candidacy, candidacy.mayAppeal else { return call.redirect(to: dossier) }
    var answers = FormAnswers()
    if case .send(let form) = call.deed {
      answers = form.answers
      do {
        try await services.panels.appeal(form[Self.reason] ?? "", on: number, by: person, at: services.now())
        return call.redirect(to: dossier.with([Done.field: Done.appealed.rawValue]))
      } catch PanelError.appealsOver, PanelError.notNow, PanelError.appealedAlready {
        return call.redirect(to: dossier)
      } catch PanelError.textMissing {
        answers.fault(Self.reason, ContestText.appealMissing)
      } catch PanelError.textTooLong(let limit) {
        answers.fault(Self.reason, JuryText.textLong(["maximum": "\(limit)"]))
      }
    }
    let page = AppealPage(
      number: number, contest: contest, until: contest.deadline(candidacy.appealsUntil), answers: answers)
    return call.page(page, status: answers.faults.isEmpty ? .ok : .unprocessableContent)
  }
}

/// The form of an appeal.
private struct AppealPage: Component {
  let number: DossierNumber
  let contest: Contest
  let until: String
  let answers: FormAnswers

  var body: some HTML {
    Frame(ContestText.appealTitle, way: .back(CitizenRoute.dossier(number).link), answers) {
      h1 {
        span(.class("over")) { contest.title }
        ContestText.appealTitle
      }
      p { ContestText.appealLead(["date": until]) }
      PostForm(to: ContestRoute.appeal(number).link, answers) {
        TextAreaField(AppealDesk.reason, ContestText.appealReason, hint: ContestText.appealHint, maxLength: 2_000)
        Button(ContestText.appealSend)
      }
    }
  }
}
