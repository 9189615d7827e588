import Pack
import Procedures

extension DecisionPage {
  struct Model {
    /// The identifiers of the records chosen, or ``none``.
    static let record = "acte"
    /// The word that no record of the register is the person's.
    static let none = "aucun"
    static let attested = "attestation"
    static let search = "chercher"
    static let decide = "valider"

    /// The version of a record that the agent has before the eyes.
    static func version(of record: String) -> String { "version.\(record)" }

    let official: Official
    let held: HeldDossier
    let step: DecisionStep
    /// Nil for a step that searches no register.
    let criteria: RegisterCriteria?
    /// « Aucune condamnation… »
    let noneText: Phrase
    let sections: [AnswerSection]
    let attachments: [LinkRow]
    /// The steps passed before this one, with what they rest on.
    let earlier: [EarlierStep]
    var found: [FoundRecord] = []
    var answers = FormAnswers()

    var isLast: Bool { step.id == held.definition.decision.last?.id }
  }

  /// A step that a colleague passed.
  struct EarlierStep {
    let title: Words
    let agent: Phrase
    /// What is said where it rests on no record.
    let noneText: Phrase
    /// A record to a list.
    let records: [[SummaryRow]]

    init(_ clearance: Clearance, _ definition: ProcedureDefinition, _ country: AgentCountry) {
      let step = definition.decision.first { $0.id == clearance.step }
      title = step?.title.words ?? .text(clearance.step)
      noneText = country.special(DecisionText.noneKept, step?.register?.value ?? "")
      agent = AgentText.byAgent(["name": "\(clearance.agentName), \(clearance.agentQuality)"])
      records = clearance.evidence.compactMap { evidence in
        country.register(evidence.register).map {
          RecordWording(definition: $0, country: country).rows(evidence.values)
        }
      }
    }
  }
}
