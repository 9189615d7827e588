import Hummingbird
import Pack
import Procedures
import Vocabulary

/// Takes an issued act back, with the reason that the citizen reads.
struct RevocationPage: Sendable {
  static let longest = 600

  let asked: OfficialCall
  let number: DossierNumber

  func answer() async throws -> Response {
    try await asked.answer(number, .revoke) { held in
      var answers = FormAnswers()
      guard case .send(let form) = asked.call.deed else { return page(held, answers) }
      answers = form.answers
      let reason = form[View.reason] ?? ""
      if reason.isEmpty { answers.fault(View.reason, AgentText.reasonMissing) }
      if reason.count > Self.longest {
        answers.fault(View.reason, AgentText.textTooLong(["maximum": "\(Self.longest)"]))
      }
      if form[View.sure] == nil { answers.fault(View.sure, AgentText.sureMissing) }
      guard answers.faults.isEmpty else { return page(held, answers) }
      return try await revoke(reason)
    }
  }

  private func page(_ held: HeldDossier, _ answers: FormAnswers) -> Response {
    asked.page(
      View(official: asked.official, number: number, title: held.title, answers: answers),
      isRefused: !answers.faults.isEmpty)
  }

  /// The right to do so is looked at again where the dossier is changed: a post may have ended meanwhile.
  private func revoke(_ reason: String) async throws -> Response {
    let (official, now) = (asked.official, asked.now)
    return try await asked.carryOut(.revoked, on: number) {
      try await asked.services.desk.act(on: number, by: official, at: now) { view in
        let workflow = view.procedure.definition.decision
        let event = try view.dossier.revoke(because: reason)
        guard DossierActions(view.dossier, workflow: workflow, for: official, at: now).acts.contains(.revoke) else {
          throw DossierError.roleMissing(workflow.last?.role.value ?? "")
        }
        return event
      }
    }
  }
}
