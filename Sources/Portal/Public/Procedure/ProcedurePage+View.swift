import Procedures
import Territory
import Vocabulary

extension ProcedurePage: Component {
  var body: some HTML {
    Frame(title, way: .crumbs([home, catalogue])) {
      h1 { title }
      p(.class("lead")) { summary }
      Entrance(page: self)
      h2 { ProcedureText.facts }
      SummaryList(summaryRows)
      for section in sections {
        h2 { section.title }
        p {
          section.text
          DoubtMark(source: section.source)
        }
      }
      Eligibility(rules: eligibility)
      h2 { ProcedureText.pieces }
      pieceList
      h2 { ProcedureText.questions }
      ol { for question in questions { li { question } } }
      h2 { ProcedureText.decision }
      ol { for step in steps { li { DecisionLine(title: step.title, role: step.role) } } }
      p { ProcedureText.decisionByPeople }
      h2 { ProcedureText.legal }
      ul {
        for statement in legal {
          li {
            statement.text
            DoubtMark(source: statement.source)
          }
        }
      }
      Disclosure(ProcedureText.sources) { SummaryList(sourceRows) }
    }
  }

  private var home: Crumb { Crumb(HomeText.name, PublicRoute.home.link) }

  private var catalogue: Crumb { Crumb(CatalogueText.title, PublicRoute.catalogue.link) }

  private var summaryRows: [SummaryRow] {
    [
      fee.row(ProcedureText.fee), delay.row(ProcedureText.delay), validity.row(ProcedureText.validity),
    ] + (agency.map { [SummaryRow(ProcedureText.agency, $0)] } ?? [])
  }

  private var sourceRows: [SummaryRow] {
    sources.map { fact, source in
      SummaryRow(
        fact, lines: [Words(source.phrase(sourceList))] + (source.standing.map { [$0] } ?? []), DoubtTag(source))
    }
  }

  @HTMLBuilder private var pieceList: some HTML {
    if pieces.isEmpty {
      p { ProcedureText.noPieces }
    } else {
      ul { for piece in pieces { li { PieceLine(piece: piece) } } }
    }
  }
}

extension ProcedurePage.Fact {
  fileprivate func row(_ caption: ProcedureText) -> SummaryRow { SummaryRow(caption, lines: lines, DoubtTag(source)) }
}

extension FactSource {
  /// « dnec.gouv.ml/faq (relevé le 21 novembre 2026) »
  fileprivate func phrase(_ list: SourceList) -> Phrase {
    ProcedureText.source(["source": list.name(of: provenance.source), "date": FrenchDate.inFigures(date)])
  }

  /// nil where the doubt is marked instead.
  fileprivate var standing: Words? {
    switch provenance.status {
    case .confirmed: Words(ProcedureText.confirmed)
    case .policy: Words(ProcedureText.policy)
    case .toConfirm: nil
    }
  }
}
