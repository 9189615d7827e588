import Hummingbird
import Identity
import Procedures
import Vocabulary

/// A question to the citizen that marks the answer to be mended.
struct QuestionPage: Sendable {
  static let longest = 600

  let asked: OfficialCall
  let number: DossierNumber

  func answer() async throws -> Response {
    try await asked.answer(number, .ask) { held in
      var model = Model(held, asked.official, asked.wording)
      guard case .send(let form) = asked.call.deed else { return asked.page(View(model: model)) }
      model.answers = form.answers
      let field = form[Model.field] ?? ""
      let text = form[Model.text] ?? ""
      if !model.choices.contains(where: { $0.value == field }) {
        model.answers.fault(Model.field, AgentText.questionFieldMissing)
      }
      if text.isEmpty { model.answers.fault(Model.text, AgentText.questionMissing) }
      if text.count > Self.longest {
        model.answers.fault(Model.text, AgentText.textTooLong(["maximum": "\(Self.longest)"]))
      }
      guard model.answers.faults.isEmpty else { return asked.page(View(model: model), isRefused: true) }
      return try await ask(field, text)
    }
  }

  private func ask(_ field: String, _ text: String) async throws -> Response {
    let me = asked.official.id.rawValue
    return try await asked.carryOut(.asked, on: number) {
      try await asked.services.desk.act(on: number, by: asked.official, at: asked.now) { view in
        let fields = view.procedure.fields(given: view.dossier.answers).map(\.id)
        return try view.dossier.ask(field: field, among: fields, text: text, by: me)
      }
    }
  }
}
