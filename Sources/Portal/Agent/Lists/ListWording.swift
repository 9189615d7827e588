import Country
import Pack
import Procedures
import Territory
import Vocabulary

/// What stands on a list of decisions for a dossier, in French: it is kept as the agent read it.
struct ListWording: Sendable {
  private let answers: AnswerWording
  private let country: AgentCountry

  /// As many answers tell whom a request is about.
  private static let mostFacts = 3

  init(_ asked: OfficialCall) {
    answers = asked.wording
    country = asked.country
  }

  func callAsFunction(_ view: DossierView) -> ListedDecision {
    let definition = view.procedure.definition
    return ListedDecision(
      number: view.dossier.number, procedure: definition.title.french, person: person(view.dossier, definition),
      decision: country.country.texts(ListText.decision.rawValue, ["finding": finding(definition)]),
      attestation: view.step?.attestation.french ?? "")
  }

  /// The first names and dates of the form.
  private func person(_ dossier: Dossier, _ definition: ProcedureDefinition) -> String {
    let facts = definition.fields.filter { $0.kind == .name || $0.kind == .date }.compactMap { field in
      dossier.answers[field.id].map { answers.french($0, to: field) }
    }
    return facts.prefix(Self.mostFacts).joined(separator: ", ")
  }

  /// Only where no record was kept is a dossier decided with others.
  private func finding(_ definition: ProcedureDefinition) -> String {
    let register = definition.decision.last { $0.register != nil }?.register?.value ?? ""
    return country.country.texts(country.special(DecisionText.noneKept, register).key)
  }
}
