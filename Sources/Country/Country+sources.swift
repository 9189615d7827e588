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
    description.notices.map(\.source)
      + procedures.flatMap { procedure -> [FactSource] in
        let facts = procedure.definition.catalogue
        return [facts.fee.source, facts.delay.source, facts.validity.source] + facts.legal.map(\.source)
          + facts.description.compactMap(\.source)
      }
  }
}
