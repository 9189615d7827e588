import Country
import Hummingbird
import Pack
import Procedures
import Vocabulary

/// The heart of the agent's work: compare the request with the register, choose, attest, decide.
///
/// Nothing is chosen or ticked beforehand, and no score decides: the records and the attestation are the agent's own act.
struct DecisionPage: Sendable {
  let asked: OfficialCall
  let number: DossierNumber

  func answer() async throws -> Response {
    try await asked.answer(number, .examine) { held in
      guard let step = held.view.step else { throw PortalError.notFound }
      try await logEarlierEvidence(held)
      switch asked.call.deed {
      case .look(let query): return try await look(query, held, step)
      case .send(let form): return try await send(form, held, step)
      }
    }
  }

  /// The step as it begins: the register was searched with the citizen's answers.
  private func look(_ query: Submission, _ held: HeldDossier, _ step: DecisionStep) async throws -> Response {
    var model = model(held, step)
    if let criteria = model.criteria { model.answers = criteria.typed(from: held.view.dossier.answers) }
    model.answers.typed[Model.record] = Array(query.all(Model.record).prefix(1))
    try await search(&model)
    // What the citizen wrote may be too little: that is no fault of the agent's yet.
    model.answers.faults = []
    return asked.page(View(model: model))
  }

  private func send(_ form: Submission, _ held: HeldDossier, _ step: DecisionStep) async throws -> Response {
    var model = model(held, step)
    model.answers = form.answers
    try await search(&model)
    // Only a decision says what it lacks; a search is free to begin anew.
    if form.pressed(Model.decide), model.answers.faults.isEmpty {
      let choice = EvidenceChoice(form, step.records)
      model.answers.faults += choice.faults
      let evidence = try await evidence(choice, form, &model)
      if form[Model.attested] == nil { model.answers.fault(Model.attested, DecisionText.attestationMissing) }
      if model.answers.faults.isEmpty { return try await decide(evidence, held, step) }
    }
    return asked.page(View(model: model), isRefused: !model.answers.faults.isEmpty)
  }

  private func decide(_ evidence: [Evidence], _ held: HeldDossier, _ step: DecisionStep) async throws -> Response {
    let isLast = step.id == held.definition.decision.last?.id
    return try await asked.carryOut(isLast ? .decided : .cleared, on: number) {
      try await asked.services.desk.clear(
        number, evidence: evidence, attested: true, by: asked.official, at: asked.now)
    }
  }

  private func model(_ held: HeldDossier, _ step: DecisionStep) -> Model {
    let register = step.register.flatMap { asked.country.register($0.value) }
    let country = asked.country
    return Model(
      official: asked.official, held: held, step: step,
      criteria: register.map {
        RegisterCriteria(
          definition: $0, gazetteer: asked.services.country.gazetteer, today: asked.services.today)
      },
      noneText: country.special(DecisionText.none, step.register?.value ?? ""),
      sections: asked.wording.sections(held.view.dossier.answers, of: held.definition),
      attachments: AttachmentRow.rows(held.view),
      earlier: held.view.dossier.clearances.map { EarlierStep($0, held.definition, country) })
  }
}
