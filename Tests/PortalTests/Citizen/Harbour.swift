import Country
import Foundation
import Pack
import Procedures
import Rules
import Territory
import Testing
import Vocabulary

@testable import Portal

/// A procedure with a question of every kind, and the gazetteer and texts of Mali.
enum Harbour {
  static let country: Country? = {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
    return Country.load(root.appending(path: "Countries/ml").path, faults: Faults())
  }()

  static let procedure: Procedure? = {
    let faults = Faults()
    let definition = PackFile.load(ProcedureDefinition.self, text: source, named: "harbour.yaml", faults: faults)
    let made = definition.flatMap { definition in
      country?.procedures.first.flatMap { peer in
        ProcedureCompiler(functions: [], faults: faults)
          .compile(definition, layout: peer.layout, source: ProcedureSource(definition: source, layout: ""))
      }
    }
    if !faults.isEmpty { Issue.record("\(faults.list)") }
    return made
  }()

  static let today = Day(year: 2026, month: 11, day: 21) ?? .latest

  /// What a form sends.
  static func form(_ fields: KeyValuePairs<String, String>) -> Portal.Submission {
    var form = Portal.Submission()
    for (name, value) in fields { form.append(name, value) }
    return form
  }

  private static let source = """
    procedure: mooring
    slug: amarrage
    title: Amarrage
    summary: Obtenir une place.
    agency: harbour
    service: open
    description: []
    fee: {amount: "500", label: Droit de quai, source: S1, date: 2026-11-21, status: to-confirm}
    delay: {working_days: 3, label: trois jours, source: S1, date: 2026-11-21, status: confirmed}
    validity: {text: un an, source: S1, date: 2026-11-21, status: confirmed}
    legal: []
    pieces:
      - {id: plan, title: Plan du bateau}
      - {id: photo, title: Photo, required: false, max_kb: 100}
    pages:
      - id: owner
        title: Qui est le propriétaire ?
        fields:
          - {id: owner, kind: name, label: Nom}
          - id: wood
            kind: choice
            label: Le bateau est-il en bois ?
            options: [{id: "yes", label: Oui}, {id: "no", label: Non}]
          - {id: tree, kind: text, label: Quel bois ?, when: 'answers.wood == "yes"', max_length: 10}
      - id: boat
        title: Quel est le bateau ?
        fields:
          - id: built
            kind: date
            label: Date de construction
            checks: [{rule: 'answers.built != "1900"', message: Trop ancien.}]
          - {id: place, kind: place, label: Lieu de construction}
          - {id: length, kind: number, label: Longueur, required: false, min: 2, max: 40}
          - {id: phone, kind: phone, label: Téléphone, required: false}
          - {id: nina, kind: nina, label: NINA, required: false}
    competence: {matter: mooring, place: answers.place}
    decision:
      - {id: look, title: Visite du bateau, role: pilot, records: none, attestation: Vu.}
      - {id: berth, title: Attribution de la place, role: master, records: none, attestation: Vu.}
    refusals: [{id: full, title: Complet, text: Le port est complet., appeal: Attendez.}]
    document: {layout: mooring, kind: AMARRAGE, facts: {}, stamp: {}}
    """
}
