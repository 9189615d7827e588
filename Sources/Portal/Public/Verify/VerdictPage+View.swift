import Signatures
import Vocabulary

extension VerdictPage: Component {
  var body: some HTML {
    Frame(title, way: .crumbs([Crumb(VerifyText.title, PublicRoute.verify.link)])) {
      Verdict(answer.tone, title) { why }
      if answer == .unknown, let code = claims.code { SummaryList([SummaryRow(VerdictText.code, code)]) }
      if let comparison { Notice(comparison, title: VerdictText.compare) }
      if answer.isTrustworthy, proof == .stamp {
        h2 { VerdictText.facts }
        SummaryList(claims.facts.map { SummaryRow($0.label, $0.value) })
      }
      if !actRows.isEmpty {
        h2 { VerdictText.act }
        SummaryList(actRows)
      }
      if !controlRows.isEmpty {
        Disclosure(CheckText.controls, isOpen: answer.tone != .good) { SummaryList(controlRows) }
      }
      LinkButton(VerdictText.again, to: PublicRoute.verify.link, .second)
    }
  }

  /// What the books say, and what the proof says where the books are silent.
  private var actRows: [SummaryRow] {
    guard answer.isTrustworthy else { return [] }
    var rows: [SummaryRow] = []
    if let kind = act?.kind ?? claims.kind { rows.append(SummaryRow(VerdictText.kind, kind)) }
    if let act {
      rows += [
        SummaryRow(VerdictText.office, act.office),
        SummaryRow(VerdictText.issued, FrenchDate.inFigures(act.issuedOn)),
        SummaryRow(VerdictText.state, standing(of: act)),
      ]
    }
    if let code = act?.code ?? claims.code { rows.append(SummaryRow(VerdictText.code, code)) }
    if let seal = claims.seal {
      let names = [seal.commonName, seal.organization].compactMap(\.self).map(Words.text)
      if !names.isEmpty { rows.append(SummaryRow(VerdictText.seal, lines: names)) }
    }
    if act == nil, let day = claims.sealedOn {
      rows.append(SummaryRow(VerdictText.sealedOn, FrenchDate.inFigures(day)))
    }
    return rows
  }

  private func standing(of act: KnownAct) -> Phrase {
    guard let day = act.revokedOn else { return VerdictText.stands() }
    return VerdictText.revokedOn(["date": FrenchDate.inFigures(day)])
  }

  /// Each question that was asked and its answer; those to the books come last.
  private var controlRows: [SummaryRow] {
    guard !findings.isEmpty else { return [] }
    var rows = findings.map { SummaryRow(CheckText($0.check), CheckText($0.outcome)) }
    if answer.isTrustworthy {
      rows.append(SummaryRow(CheckText.listed, act == nil ? CheckText.no : .yes))
      if let act { rows.append(SummaryRow(CheckText.standing, act.revokedOn == nil ? CheckText.yes : .no)) }
    }
    return rows
  }
}
