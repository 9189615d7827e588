import Documents
import Pack
import Signatures
import Territory
import Vocabulary

extension ActMaker {
  /// What the act states: the definition's expressions over answers and evidence.
  package func facts(of view: DossierView) throws -> DocumentFacts {
    let office = desk.territory.office(view.dossier.office)
    return try view.procedure.facts(of: view.dossier, office: (office?.name ?? view.dossier.office, place(of: view)))
  }

  /// The text of the QR code.
  package func stamp(_ facts: DocumentFacts, of view: DossierView) throws -> String {
    let planned = try planned(view)
    return try ActStamp.encode(
      ActFacts(
        state: desk.territory.state, kind: view.procedure.definition.act.kind, number: planned.checkCode,
        issuedAt: planned.decidedAt, facts: facts.stamp), signer: signer)
  }

  /// The PDF before it is signed.
  package func page(of view: DossierView) throws -> [UInt8] {
    guard let last = view.dossier.clearances.last else {
      throw DossierError.corrupt(entry: view.dossier.entries.count)
    }
    let planned = try planned(view)
    let facts = try facts(of: view)
    var values = DocumentValues(facts.texts.mapValues(DocumentValues.Value.text))
    for (name, rows) in facts.tables { values[name] = .rows(rows) }
    let number = view.dossier.number.rawValue
    let day = Day(planned.decidedAt, utcOffsetSeconds: desk.territory.utcOffsetSeconds)
    let supplied = [
      "dossier_number": number, "serial": number,
      "check_code": CheckCode(rawValue: planned.checkCode)?.display ?? planned.checkCode,
      "qr": try stamp(facts, of: view), "verify_address": "\(address)/verifier",
      "verify_link": "\(address)/v/\(planned.checkCode)",
      "issued_on": FrenchDate.inFigures(day), "issued_at": place(of: view), "issued_by": last.agentName,
      "issued_by_quality": last.agentQuality,
    ]
    for (name, text) in supplied { values[name] = .text(text) }
    let office = desk.territory.office(view.dossier.office)
    return try typesetter.render(
      view.procedure.layout, values,
      DocumentInfo(author: office?.name ?? view.dossier.office, created: planned.decidedAt))
  }

  private func planned(_ view: DossierView) throws -> PlannedAct {
    guard let planned = view.dossier.planned else { throw DossierError.notNow(phase: view.dossier.phase.name) }
    return planned
  }

  private func place(of view: DossierView) -> String {
    desk.territory.office(view.dossier.office).flatMap { desk.territory.gazetteer[$0.place]?.name } ?? ""
  }
}
