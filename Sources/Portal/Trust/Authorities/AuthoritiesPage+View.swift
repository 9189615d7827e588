import Authority
import Vocabulary

extension AuthoritiesPage: Component {
  var body: some HTML {
    Frame(AuthorityText.title, way: .crumbs([Crumb(HomeText.name, PublicRoute.home.link)])) {
      h1 { AuthorityText.title }
      p(.class("lead")) { AuthorityText.lead }
      Notice(AuthorityText.unqualifiedText, title: AuthorityText.unqualified)
      for card in authorities { AuthorityCard(card: card) }
      h2 { AuthorityText.rules }
      p { AuthorityText.rulesText }
      ul {
        for rule in AuthorityText.everyRule { li { rule } }
        if hasACME { li { AuthorityText.servers } }
      }
      h2 { AuthorityText.check }
      p { AuthorityText.checkText }
      pre(.tabindex(0)) { code { Self.commands } }
      LinkButton(AuthorityText.trust, to: PublicRoute.trust.link, .second)
    }
  }

  private static var commands: String {
    """
    openssl x509 -inform DER -in root.cer -out root.pem
    openssl x509 -inform DER -in seals.cer -out seals.pem
    openssl crl -inform DER -in root.crl -out root.crl.pem
    openssl verify -CAfile root.pem -CRLfile root.crl.pem -crl_check seals.pem
    """
  }
}

/// An authority: whose certificates it signs, until when, and where its own certificate and lists stand.
private struct AuthorityCard: Component {
  let card: AuthoritiesPage.Card

  var body: some HTML {
    h2 { card.name }
    p { card.use.purpose }
    SummaryList(rows)
    h3 { AuthorityText.fingerprint }
    CodeBlock(card.fingerprint.description, isLong: true)
    ul {
      li {
        a(.href(AuthorityRoute.certificate(CertificateFile(card.use)).link)) { AuthorityText.certificate }
        " ("
        CertificateFile(card.use).segment
        ")"
      }
      for list in card.lists {
        li {
          a(.href(AuthorityRoute.list(list).link)) { list.isDelta ? AuthorityText.delta : AuthorityText.list }
          " ("
          list.segment
          ")"
        }
      }
    }
  }

  private var rows: [SummaryRow] {
    [
      SummaryRow(
        AuthorityText.validity,
        AuthorityText.period(["from": FrenchDate.inFigures(card.from), "until": FrenchDate.inFigures(card.until)])),
      card.responder.map { SummaryRow(AuthorityText.responder, $0) },
      card.partitions > 0
        ? SummaryRow(AuthorityText.partitions, AuthorityText.partitionsText(["number": "\(card.partitions)"])) : nil,
    ].compactMap(\.self)
  }
}

extension ListFile {
  fileprivate var isDelta: Bool { ending.hasSuffix("-delta.crl") }
}

extension AuthorityUse {
  fileprivate var purpose: AuthorityText {
    switch self {
    case .root: .root
    case .seals: .seals
    case .signatures: .signatures
    case .servers: .serversPurpose
    case .timeStamps: .timeStamps
    }
  }
}
