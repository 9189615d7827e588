import Procedures
import Vocabulary

extension DossierPage {
  /// What the citizen can do now, or will be told.
  struct NextStep: Component {
    let page: DossierPage

    var body: some HTML {
      switch page.phase {
      case .waiting where page.candidacy != nil: p(.class("lead")) { RequestText.judging }
      case .waiting: wait(RequestText.waiting)
      case .claimed: wait(RequestText.claimed)
      case .asking(let question, _): ask(question)
      case .issuing: p(.class("lead")) { RequestText.issuing }
      case .issued(let act): IssuedActView(number: page.number, act: act, address: page.address)
      case .refused(let refusal): refuse(refusal)
      case .withdrawn: p(.class("lead")) { RequestText.withdrawn }
      case .revoked(_, let reason): revoke(reason)
      }
    }

    @HTMLBuilder private func wait(_ text: RequestText) -> some HTML {
      p(.class("lead")) { text(["office": page.facts.office]) }
      if page.isLate { Notice(RequestText.late, .warning) }
      if page.facts.fee > .zero {
        if let receipt = page.receipt {
          p { RequestText.paid(["number": receipt]) }
        } else {
          let fee = page.facts.fee.formatted
          Notice(RequestText.toPay(["fee": fee]), title: RequestText.toPayTitle(["fee": fee]))
        }
      }
    }

    @HTMLBuilder private func ask(_ question: Question) -> some HTML {
      p(.class("lead")) { RequestText.asking }
      blockquote { p(.dir(.auto)) { question.text } }
      LinkButton(RequestText.answerLink, to: CitizenRoute.answer(page.number).link)
    }

    @HTMLBuilder private func refuse(_ refusal: Refusal) -> some HTML {
      h2 { RequestText.refusedTitle }
      if let motive = page.motive(of: refusal) {
        p(.class("lead")) { motive.text }
        if !refusal.comment.isEmpty { blockquote { p(.dir(.auto)) { refusal.comment } } }
        h2 { RequestText.appealTitle }
        p { motive.appeal }
      } else if !refusal.comment.isEmpty {
        blockquote { p(.dir(.auto)) { refusal.comment } }
      }
    }

    @HTMLBuilder private func revoke(_ reason: String) -> some HTML {
      p(.class("lead")) { RequestText.revoked }
      h2 { RequestText.revokedTitle }
      blockquote { p(.dir(.auto)) { reason } }
    }
  }
}

/// The act that was issued: how to have it, how others can check it.
private struct IssuedActView: Component {
  let number: DossierNumber
  let act: IssuedAct
  let address: String

  var body: some HTML {
    p(.class("lead")) { RequestText.issued }
    LinkButton(RequestText.download, to: CitizenRoute.document(number).link)
    h2 { RequestText.codeTitle }
    CodeBlock(CheckCode(rawValue: act.checkCode)?.display ?? act.checkCode)
    p { RequestText.codeHint(["address": "\(address)\(PublicRoute.verify.link.target)"]) }
    Disclosure(RequestText.shareTitle) {
      ul {
        li { RequestText.shareFile }
        li { RequestText.sharePaper }
        li { RequestText.sharePrivate }
      }
    }
  }
}
