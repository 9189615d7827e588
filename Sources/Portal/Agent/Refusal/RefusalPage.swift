import Hummingbird
import Identity
import Procedures
import Vocabulary

/// A refusal: first the motive, then what the citizen will read, then the agent's word.
struct RefusalPage: Sendable {
  static let longest = 1_000

  let asked: OfficialCall
  let number: DossierNumber

  func answer() async throws -> Response {
    try await asked.answer(number, .refuse) { held in
      var model = Model(held, asked.official)
      guard case .send(let form) = asked.call.deed else { return asked.page(View(model: model)) }
      model.answers = form.answers
      let comment = form[Model.comment] ?? ""
      let motive = model.motives.first { $0.id == form[Model.motive] }
      if motive == nil { model.answers.fault(Model.motive, AgentText.motiveMissing) }
      if comment.count > Self.longest {
        model.answers.fault(Model.comment, AgentText.textTooLong(["maximum": "\(Self.longest)"]))
      }
      guard model.answers.faults.isEmpty, let motive else { return asked.page(View(model: model), isRefused: true) }
      if form.pressed(Model.refuse) { return try await refuse(motive, comment, model.motives) }
      if form.pressed(Model.mend) { return asked.page(View(model: model)) }
      return asked.page(LetterView(model: model, motive: motive, comment: comment))
    }
  }

  private func refuse(_ motive: RefusalMotive, _ comment: String, _ motives: [RefusalMotive]) async throws -> Response {
    let me = asked.official.id.rawValue
    return try await asked.carryOut(.refused, on: number) {
      try await asked.services.desk.act(on: number, by: asked.official, at: asked.now) { view in
        try view.dossier.refuse(because: motive.id, comment: comment, motives: motives, by: me)
      }
    }
  }
}
