import Documents
import Pack
import Procedures
import Registers
import Territory
import Vocabulary
import Week

/// Checks that what one file of a pack names stands in another.
struct References {
  /// What the machine supplies to every act; a definition's facts supply the rest.
  private static let supplied: Set<String> = [
    "dossier_number", "serial", "check_code", "qr", "verify_address", "verify_link", "issued_on", "issued_at",
    "issued_by",
    "issued_by_quality",
  ]

  let description: CountryDescription
  let registers: [RegisterDefinition]
  let layouts: [String: Layout]
  let matters: Set<String>
  let texts: [TextFile]
  let faults: Faults

  func check(_ languages: Languages) {
    for language in description.languages {
      if languages[language.value] == nil {
        faults.add(
          "the language `\(language.value)` is not described", fix: "add it to languages.yaml", at: language.position)
      }
      if !texts.contains(where: { $0.language == language.value }) {
        faults.add(
          "the language `\(language.value)` has no texts", fix: "add texts/\(language.value).yaml, or remove it",
          at: language.position)
      }
    }
  }

  func checkRegisters() {
    faults.expectDistinct(registers.map(\.name), "registers are named")
    for register in registers { expect(agency: register.agency) }
  }

  func check(_ definitions: [ProcedureDefinition]) {
    faults.expectDistinct(definitions.map(\.name), "procedures are named")
    faults.expectDistinct(definitions.map(\.address), "procedures have the slug")
    for definition in definitions { check(definition) }
  }

  /// A contest of an edition is a procedure on which a jury decides.
  func check(_ editions: [Edition], against definitions: [ProcedureDefinition]) {
    let juried = definitions.filter { $0.panel != nil }.map(\.id)
    for contest in editions.flatMap(\.contests.procedures) {
      expect(contest, among: juried, "procedure with a jury", "procedures/")
    }
  }

  private func check(_ definition: ProcedureDefinition) {
    expect(agency: definition.agency)
    expect(definition.routing.matter, among: Array(matters), "matter", "competence.yaml")
    for step in definition.decision {
      for role in [step.role, step.panel?.jurors, step.panel?.treasury].compactMap(\.self) {
        expect(role, among: description.roles.map(\.id), "role", "country.yaml")
      }
      if let register = step.register { expect(register, among: registers.map(\.id), "register", "registers/") }
    }
    expect(definition.act.layout, among: Array(layouts.keys), "layout", "documents/")
    check(definition.act)
  }

  /// A stamp's facts are shown under labels of the pack.
  private func checkLabels(of act: ActDefinition) {
    guard let french = texts.first(where: { $0.language == .french }) else { return }
    for fact in act.stamp where french.texts["stamp.\(fact.name.value)"] == nil {
      faults.add(
        "the stamp's fact `\(fact.name.value)` has no label", fix: "add `stamp.\(fact.name.value): …` to texts/fr.yaml",
        at: fact.name.position)
    }
  }

  private func check(_ act: ActDefinition) {
    checkLabels(of: act)
    guard let layout = layouts[act.layout.value] else { return }
    let given = act.facts + act.tables
    let names = Set(given.map(\.name.value)).union(Self.supplied)
    for placeholder in layout.placeholders where !names.contains(placeholder.name) {
      faults.add(
        "the layout shows `\(placeholder.name)`, and no procedure states it",
        fix: "add `\(placeholder.name): …` to the facts of the procedure, or remove it", at: placeholder.position)
    }
    let shown = Set(layout.values.map(\.name))
    for fact in given where !shown.contains(fact.name.value) {
      faults.add(
        "the layout `\(act.layout.value)` does not declare the value `\(fact.name.value)`",
        fix: "declare it in the layout, or remove it", at: fact.name.position)
    }
  }

  /// The layouts that an edition names, and what they show.
  func checkPapers(of editions: [Edition]) {
    for plan in editions.compactMap(\.registration) {
      check(plan.badge, shows: BadgePapers.badgeValues)
      check(plan.certificate, shows: BadgePapers.certificateValues)
    }
  }

  private func check(_ layout: Located<String>, shows known: Set<String>) {
    expect(layout, among: Array(layouts.keys), "layout", "documents/")
    for value in layouts[layout.value]?.values ?? [] where !known.contains(value.name) {
      faults.add(
        "the layout shows `\(value.name)`, which the program does not give here",
        fix: "write one of \(known.sorted().joined(separator: ", "))", at: value.placeholder.position)
    }
  }

  private func expect(agency: Located<String>) {
    expect(agency, among: description.agencies.map(\.id), "agency", "country.yaml")
  }

  private func expect(_ name: Located<String>, among known: [String], _ what: String, _ file: String) {
    guard !known.contains(name.value) else { return }
    let list = known.sorted().joined(separator: ", ")
    faults.add(
      "there is no \(what) `\(name.value)` in \(file)", fix: "write one of \(list), or add it there", at: name.position)
  }
}
