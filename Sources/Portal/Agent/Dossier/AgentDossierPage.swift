import Country
import Hummingbird
import Identity
import Pack
import Procedures
import Store
import Vocabulary

/// A dossier as an agent of its office sees it, and what can be done with it now.
struct AgentDossierPage: Sendable {
  let asked: OfficialCall
  let number: DossierNumber

  /// - Parameter refusal: What stood against the act that was tried.
  func answer(refusal: DossierError? = nil) async throws -> Response {
    let view = try await asked.view(number)
    let news = asked.call.query[DossierNews.field].flatMap(DossierNews.init(rawValue:))
    return asked.page(
      View(model: try await model(view, news: news, refusal: refusal)), isRefused: refusal != nil)
  }

  /// Takes the dossier, or takes it over.
  func claim() async throws -> Response {
    let (me, now) = (asked.official.id.rawValue, asked.now)
    return try await act(.claimed) { view in try view.dossier.claim(by: me, at: now) }
  }

  /// Puts the dossier back for the colleagues.
  func release() async throws -> Response {
    let me = asked.official.id.rawValue
    return try await act(.released) { view in try view.dossier.release(by: me) }
  }

  /// Takes back the decision on an act that cannot be made.
  func recall() async throws -> Response {
    let now = asked.now
    return try await act(.recalled) { view in try view.dossier.recall(at: now) }
  }

  private func act(
    _ news: DossierNews, _ decide: @escaping @Sendable (DossierView) throws -> Event
  ) async throws -> Response {
    try await asked.carryOut(news, on: number) {
      try await asked.services.desk.act(on: number, by: asked.official, at: asked.now, decide)
    }
  }

  private func model(_ view: DossierView, news: DossierNews?, refusal: DossierError?) async throws -> Model {
    let dossier = view.dossier
    let definition = view.procedure.definition
    let country = asked.country
    let names = try await names(in: dossier)
    return Model(
      official: asked.official, number: number, title: definition.title.words, phase: dossier.phase.name,
      facts: facts(view, country),
      actions: DossierActions(dossier, workflow: definition.decision, for: asked.official, at: asked.now),
      step: view.step?.title.words, country: country, heldSince: heldSince(dossier), names: names,
      sections: asked.wording.sections(dossier.answers, of: definition),
      attachments: AttachmentRow.rows(view), question: question(view),
      history: DossierHistory(view, names: names, wording: asked.wording, moment: asked.services.moment).milestones,
      news: news, refusal: refusal)
  }

  private func facts(_ view: DossierView, _ country: AgentCountry) -> [SummaryRow] {
    let dossier = view.dossier
    var facts = [
      SummaryRow(AgentText.factDeadline, FrenchDate.inFigures(dossier.deadline)),
      SummaryRow(AgentText.factOffice, country.office(dossier.office)),
      SummaryRow(AgentText.factSubmitted, asked.services.moment(dossier.submittedAt).shown),
    ]
    if let step = view.step, !dossier.phase.isClosed {
      facts.insert(
        SummaryRow(AgentText.factStep, lines: [step.title.words, .text(country.role(step.role.value))]), at: 0)
    }
    if dossier.fee > .zero {
      let paid = dossier.receipt.map { AgentText.factPaid(["number": $0.number]) } ?? AgentText.factUnpaid()
      facts.append(SummaryRow(AgentText.factFee, lines: [.text(dossier.fee.formatted), paid.words]))
    }
    return facts
  }

  /// When the dossier was taken, as it is shown.
  private func heldSince(_ dossier: Dossier) -> String? {
    if case .claimed(_, let since) = dossier.phase { asked.services.moment(since).shown } else { nil }
  }

  private func question(_ view: DossierView) -> Phrase? {
    guard case .asking(let question, _) = view.dossier.phase else { return nil }
    let field = view.procedure.definition.field(question.field)?.label.french ?? question.field
    return AgentText.awaitsAnswer(["field": field, "text": question.text])
  }

  /// The names of the agents who acted, by identifier.
  private func names(in dossier: Dossier) async throws -> [String: String] {
    let ids = Set(dossier.entries.compactMap(\.by.agentID)).compactMap(AgentID.init(rawValue:))
    guard !ids.isEmpty else { return [:] }
    let agents = asked.services.agents
    return try await asked.services.store.read { transaction in
      var names: [String: String] = [:]
      for id in ids { names[id.rawValue] = try agents.agent(id, in: transaction)?.displayName }
      return names
    }
  }
}
