import Authority
import Vocabulary

extension AuthoritiesPage: Component {
  var body: some HTML {
    Frame(AuthorityText.title, way: .crumbs([Crumb(HomeText.name, PublicRoute.home.link)])) {
      h1 { AuthorityText.title }
      p(.class("lead")) { AuthorityText.lead }
      Notice(AuthorityText.unqualifiedText, title: AuthorityText.unqualified)
      for card in authorities { AuthorityCard(card: card) }
      if !lists.isEmpty {
        h2 { AuthorityText.lists }
        p { AuthorityText.listsText }
        for card in lists { TrustListCard(card: card) }
      }
      h2 { AuthorityText.rules }
      p { AuthorityText.rulesText }
      ul {
        for rule in AuthorityText.everyRule { li { rule } }
        if hasACME { li { AuthorityText.servers } }
      }
      h2 { AuthorityText.check }
      p { AuthorityText.checkText }
      pre { code { Self.commands } }
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
    p { card.authority.use.purpose }
    SummaryList(rows)
    h3 { AuthorityText.fingerprint }
    CodeBlock(card.fingerprint.description, isLong: true)
    ul {
      li {
        a(.href(AuthorityRoute.certificate(CertificateFile(card.authority)).link)) { AuthorityText.certificate }
        " ("
        CertificateFile(card.authority).segment
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

/// A trust list: whose, which number, until when, by whose signature.
private struct TrustListCard: Component {
  let card: AuthoritiesPage.ListCard

  var body: some HTML {
    h3 { title }
    SummaryList([
      SummaryRow(AuthorityText.listNumber, "\(card.number)"),
      SummaryRow(
        AuthorityText.validity,
        AuthorityText.period(["from": FrenchDate.inFigures(card.issued), "until": FrenchDate.inFigures(card.until)])),
    ])
    switch card.origin {
    case .own(let file): p { a(.href(AuthorityRoute.trustList(file).link)) { file.segment } }
    case .accepted(_, let location): p { AuthorityText.listLocation(["address": location]) }
    }
    p { AuthorityText.listSigner }
    CodeBlock(card.fingerprint.description, isLong: true)
  }

  private var title: Phrase {
    switch card.origin {
    case .own: card.kind == .services ? AuthorityText.ownList() : AuthorityText.ownLists()
    case .accepted(let name, _): AuthorityText.acceptedList(["name": name])
    }
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
