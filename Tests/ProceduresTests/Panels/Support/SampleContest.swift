import Documents
import Pack
import Testing

@testable import Procedures

/// A small contest, as a pack would describe it.
enum SampleContest {
  /// The text with some of its lines replaced.
  static func text(_ changes: [(String, String)] = []) -> String {
    changes.reduce(source) { $0.replacing($1.0, with: $1.1) }
  }

  /// The definition and what its reader and compiler found wrong.
  static func compile(_ text: String) -> (procedure: Procedure?, faults: [Fault]) {
    let faults = Faults()
    guard let definition = PackFile.load(ProcedureDefinition.self, text: text, named: "contest.yaml", faults: faults),
      let layout = PackFile.load(Layout.self, text: SampleDefinition.layout, named: "layout.yaml", faults: faults)
    else { return (nil, faults.list) }
    let procedure = ProcedureCompiler(functions: [], faults: faults).compile(
      definition, layout: layout, source: ProcedureSource(definition: text, layout: SampleDefinition.layout))
    return (procedure, faults.list)
  }

  static let source = """
    procedure: contest
    slug: concours
    title: Concours
    summary: Un concours.
    agency: none
    service: open
    description: []
    fee: {amount: "0", label: Gratuit, source: K, date: 2026-11-21, status: to-confirm}
    delay: {working_days: 30, label: trente jours, source: K, date: 2026-11-21, status: to-confirm}
    validity: {text: sans limite, source: K, date: 2026-11-21, status: to-confirm}
    legal: []
    window: {opens: 2026-01-09, closes: 2026-01-19, zone: Africa/Bamako, source: K, date: 2026-11-21, status: confirmed}
    eligibility:
      - {id: aes, rule: 'answers.country in ["ML", "BF", "NE"]', reason: De l’AES seulement., source: K, date: 2026-11-21, status: confirmed}
      - {id: age, rule: answers.age <= 10, reason: Dix ans au plus., source: K, date: 2026-11-21, status: policy}
    pages:
      - id: all
        title: Tout
        fields:
          - {id: project, kind: text, label: Projet}
          - {id: company, kind: text, label: Entreprise}
          - {id: surname, kind: text, label: Nom}
          - {id: country, kind: text, label: Pays}
          - {id: age, kind: number, label: Âge, required: false}
    pieces:
      - {id: pitch, title: Présentation, required: false}
    competence: {matter: contests, place: '"ML-00"'}
    decision:
      - id: jury
        title: Jugement
        role: chair
        records: none
        attestation: Le jury a délibéré.
        panel:
          version: "1"
          jurors: juror
          treasury: treasurer
          marks: {lowest: 0, highest: 20}
          criteria:
            - {id: impact, title: Effet, weight: 2, anchors: {0: Aucun., 20: Grand.}, source: K, date: 2026-11-21, status: policy}
            - {id: idea, title: Idée, weight: 1, anchors: {0: Vieille., 20: Neuve.}, source: K, date: 2026-11-21, status: policy}
          reviews: 3
          quorum: 3
          prizes:
            - {rank: 1, title: Premier prix, amount: 1500000, source: K, date: 2026-11-21, status: to-confirm}
          tie_breaks: [impact]
          shown: [project]
          shown_pieces: [pitch]
          conflict_fields: [company, surname]
          laureate_fields: [project, company]
          appeal_days: 5
          not_selected: not-selected
    refusals: [{id: not-selected, title: Non retenu, text: Non retenu., appeal: Le recours est clos.}]
    document:
      layout: sample
      kind: C
      facts: {rank: string(panel.rank), prize: panel.prize, amount: panel.amount, score: panel.score, entry: panel.entry}
      stamp: {}
    """
}
