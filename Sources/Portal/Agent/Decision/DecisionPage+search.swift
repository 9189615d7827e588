import Identity
import Procedures
import Registers
import Store

extension DecisionPage {
  /// Fills in the records that the boxes lead to, and before them those that were chosen and that they no longer lead to.
  func search(_ model: inout Model) async throws {
    guard let criteria = model.criteria else { return }
    let (query, faults) = criteria.query(model.answers)
    model.answers.faults += faults
    let wording = RecordWording(definition: criteria.definition, country: asked.country)
    let look = look(into: criteria.definition, model.held)
    do {
      let matches = faults.isEmpty ? try await look.search(query) : []
      let found = Set(matches.map(\.record.id))
      let missing = EvidenceChoice.identifiers(model.answers).filter { !found.contains($0) }
      let chosen = try await look.records(missing)
      model.found =
        chosen.map { FoundRecord($0, wording, look.purpose) } + matches.map { FoundRecord($0, wording, look.purpose) }
    } catch RegisterError.queryTooBroad {
      model.answers.fault(RegisterCriteria.box(criteria.fields.first?.id ?? ""), RegisterText.queryTooBroad)
    }
  }

  /// The records that the agent chose, as they stand now, where each is still what the agent saw.
  func evidence(
    _ choice: EvidenceChoice, _ form: Submission, _ model: inout Model
  ) async throws -> [Evidence] {
    guard let register = model.criteria?.definition, choice.faults.isEmpty else { return [] }
    let records = try await look(into: register, model.held).records(choice.records)
    if records.count != choice.records.count {
      model.answers.fault(Model.record, DecisionText.recordGone)
    } else if records.contains(where: { form[Model.version(of: $0.id)] != "\($0.version)" }) {
      model.answers.fault(Model.record, DecisionText.recordChanged)
    }
    return records.map {
      Evidence(register: $0.register, record: $0.id, version: $0.version, values: $0.values)
    }
  }

  /// Logs that the records which earlier steps rest on are shown.
  func logEarlierEvidence(_ held: HeldDossier) async throws {
    let evidence = held.view.dossier.evidence
    guard !evidence.isEmpty else { return }
    let (accesses, agent, office) = (asked.services.accesses, asked.official.id, held.view.dossier.office)
    let (purpose, now) = (AccessPurpose.dossier(number), asked.now)
    try await asked.services.store.write { transaction in
      for record in evidence {
        try accesses.record(
          .record(register: record.register, key: record.record), by: AccessReader(agent, office: office), for: purpose,
          at: now, in: transaction)
      }
    }
  }

  private func look(into register: RegisterDefinition, _ held: HeldDossier) -> RegisterLook {
    RegisterLook(
      services: asked.services, official: asked.official, office: held.view.dossier.office,
      purpose: .dossier(number), register: register, now: asked.now)
  }
}
