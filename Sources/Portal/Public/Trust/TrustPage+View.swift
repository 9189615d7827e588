import Vocabulary

extension TrustPage: Component {
  var body: some HTML {
    Frame(TrustText.title, way: .crumbs([Crumb(HomeText.name, PublicRoute.home.link)])) {
      h1 { TrustText.title }
      p(.class("lead")) { TrustText.lead }
      Notice(TrustText.unqualifiedText, title: TrustText.unqualified)
      h2 { TrustText.root }
      p { TrustText.rootText }
      for root in roots { CertificateCard(card: root) }
      p { TrustText.compare }
      LinkButton(TrustText.rootDownload, to: PublicRoute.rootCertificate.link)
      h2 { TrustText.seal }
      p { TrustText.sealText }
      for seal in seals { CertificateCard(card: seal) }
      LinkButton(TrustText.sealDownload, to: PublicRoute.sealCertificate.link, .second)
      if hasAuthorities { LinkButton(TrustText.authorities, to: AuthorityRoute.authorities.link, .second) }
      h2 { TrustText.tools }
      p { TrustText.toolsText }
      for tool in OtherTool.allCases {
        h3 { tool.caption }
        pre { code { tool.commands } }
      }
    }
  }
}

/// A certificate: whose, from when to when, and its fingerprint.
private struct CertificateCard: Component {
  let card: TrustPage.Card

  var body: some HTML {
    SummaryList(rows)
    h3 { TrustText.fingerprint }
    CodeBlock(card.fingerprint.description, isLong: true)
  }

  private var rows: [SummaryRow] {
    [
      card.name.commonName.map { SummaryRow(TrustText.name, $0) },
      card.name.organization.map { SummaryRow(TrustText.state, $0) },
      SummaryRow(
        TrustText.validity,
        TrustText.period(["from": FrenchDate.inFigures(card.from), "until": FrenchDate.inFigures(card.until)])),
    ].compactMap(\.self)
  }
}
