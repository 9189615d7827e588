import Documents
import Pack
import Testing

@testable import Procedures

/// A small procedure whose expressions the tests choose.
enum SampleDefinition {
  /// Registers whose fields are known to the compiler.
  static let registers = ["births": ["surname", "sex"], "convictions": ["surname", "court"]]

  static let search =
    "{id: search, title: Recherche, role: clerk, register: convictions, records: any, attestation: Vu.}"
  static let check = "{id: check, title: Acte, role: clerk, register: births, records: one, attestation: Vu.}"

  /// ``check`` with a rule that says whether its records are the applicant's own.
  static func check(own rule: String) -> String { check.dropLast() + ", own: '\(rule)'}" }

  /// Compiles it; the faults are those of the compiler.
  static func compile(
    when condition: String = "true", fact: String = "office.name", decision: [String] = [check],
    fee: String = "0", registers: [String: [String]] = registers
  ) throws -> (procedure: Procedure?, faults: [Fault]) {
    let faults = Faults()
    let source = text(condition, fact, decision.joined(separator: ", "), fee)
    let definition = PackFile.load(ProcedureDefinition.self, text: source, named: "sample.yaml", faults: faults)
    #expect(faults.list == [])
    let procedure = ProcedureCompiler(functions: [], registers: registers, faults: faults)
      .compile(
        try #require(definition),
        layout: try #require(PackFile.load(Layout.self, text: layout, named: "", faults: faults)),
        source: ProcedureSource(definition: source, layout: layout))
    return (procedure, faults.list)
  }

  /// The text of a definition with these steps.
  static func source(_ decision: [String]) -> String {
    text("true", "office.name", decision.joined(separator: ", "), "0")
  }

  static let layout = """
    title: Exemple
    language: fr
    status: to-confirm
    source: essai
    page: { top: 20, right: 20, bottom: 20, left: 20, size: 12 }
    colours: { ink: "#000000", label: "#555555", accent: "#0B5B32", rule: "#AAAAAA", flag: ["#14B53A", "#FCD116"] }
    values: { it: text }
    blocks: [{ block: paragraph, text: "{it}" }]
    closing: [{ block: rule }]
    footer: { left: Pied, right: "{page}/{pages}", continued: Suite }
    """

  private static func text(_ condition: String, _ fact: String, _ decision: String, _ fee: String) -> String {
    """
    procedure: sample
    slug: exemple
    title: Exemple
    summary: Un exemple.
    agency: none
    service: open
    description: []
    fee: {amount: "\(fee)", label: Gratuit, source: K, date: 2026-11-21, status: to-confirm}
    delay: {working_days: 0, label: le jour même, source: K, date: 2026-11-21, status: to-confirm}
    validity: {text: un an, source: K, date: 2026-11-21, status: to-confirm}
    legal: []
    pages:
      - id: all
        title: Tout
        fields:
          - {id: kind, kind: text, label: Genre}
          - id: age
            kind: number
            label: Âge
            required: false
            checks: [{rule: answers.age < 200, message: {fr: Trop vieux., bm: A ka kɔrɔ kojugu.}}]
          - {id: proof, kind: text, label: Preuve, when: '\(condition)'}
    competence: {matter: sample, place: answers.kind}
    decision: [\(decision)]
    refusals: [{id: missing, title: Non, text: Non., appeal: Attendez.}]
    document: {layout: sample, kind: E, facts: {fact: '\(fact)'}, stamp: {}}
    """
  }
}
