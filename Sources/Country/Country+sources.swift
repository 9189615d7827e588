import Pack
import Procedures
import Registers
import Territory
import Week

extension Country {
  /// Every mark of a source that facts cite must be in the list.
  func checkSources(_ faults: Faults) {
    for mark in sources.unknown(cited.map(\.source)) {
      faults.add(
        "facts cite the source `\(mark)`, which is not in the list", fix: "add `- {mark: \(mark), name: …}`",
        at: sources.position)
    }
  }

  private var cited: [Provenance] {
    gazetteer.places.map(\.provenance) + competence.offices.map(\.provenance)
      + competence.rules.values.flatMap { [$0.provenance] + $0.exceptions.map(\.provenance) }
      + calendar.holidays.map(\.provenance) + languages.all.map(\.provenance) + registers.map(\.provenance)
      + (people.map { [$0.provenance] } ?? []) + stated.map(\.provenance) + editions.flatMap(\.cited)
  }

  /// What procedures and notices state.
  private var stated: [FactSource] {
    description.notices.map(\.source) + procedures.flatMap { Self.stated(in: $0.definition) }
  }

  private static func stated(in definition: ProcedureDefinition) -> [FactSource] {
    let facts = definition.catalogue
    var stated = [facts.fee.source, facts.delay.source, facts.validity.source]
    stated += facts.legal.map(\.source)
    stated += facts.description.compactMap(\.source)
    if let window = definition.window { stated.append(window.source) }
    stated += definition.eligibility.map(\.source)
    stated += definition.panel?.stated ?? []
    return stated
  }
}
