import Credentials
import Vocabulary

/// A document that was brought: what it is, and how it is signed or had back.
struct SigningPage: Component {
  static let mark = "marque"

  let id: Handle
  let document: SigningDocument
  let signedAt: Moment?
  /// Whether the citizen's signature is active.
  let canSign: Bool
  let awaited: CredentialDesk.Awaited
  var answers = FormAnswers()

  var body: some HTML {
    Frame(SignatureText.signTitle, way: .back(SignatureRoute.home.link), answers) {
      if let signedAt { Notice(SignatureText.signed(["date": signedAt.shown]), .good) }
      h1 {
        span(.class("over")) { SignatureText.signTitle }
        bdi { document.facts.name }
      }
      SummaryList(rows)
      if signedAt == nil { unsigned } else { signed }
      p(.class("quiet")) { SignatureText.kept }
      ActionButton(SignatureText.discard, to: SignatureRoute.discard(id).link, .plain)
    }
  }

  private var rows: [SummaryRow] {
    [
      SummaryRow(SignatureText.pages, SignatureText.pageCount(count: document.facts.pages)),
      SummaryRow(SignatureText.size, ByteCount.french(document.facts.size)),
    ]
  }

  @HTMLBuilder private var unsigned: some HTML {
    h2 { SignatureText.print }
    CodeBlock(HashPrint.short(document.facts.digest))
    p(.class("quiet")) { SignatureText.printHint }
    Disclosure(SignatureText.usedPrint) { CodeBlock(HashPrint.whole(document.facts.digest), isLong: true) }
    LinkButton(SignatureText.see, to: SignatureRoute.file(id).link, .second)
    p(.class("quiet")) { SignatureText.seeHint }
    if canSign {
      h2 { SignatureText.sign }
      switch awaited {
      case .request: askCode
      case .codeAndPIN: secrets(isPINAlone: false)
      case .pinAlone: secrets(isPINAlone: true)
      }
    }
  }

  private var askCode: some HTML {
    PostForm(to: SignatureRoute.document(id).link, answers) {
      p { SignatureText.askCodeText }
      ConsentField(Self.mark, SignatureText.mark)
      Button(SignatureText.askCode)
    }
  }

  @HTMLBuilder private func secrets(isPINAlone: Bool) -> some HTML {
    let again = SignatureRoute.document(id).link
    SecretForm(
      to: SignatureRoute.sign(id).link, SignatureText.sign, print: HashPrint.short(document.facts.digest),
      isPINAlone: isPINAlone, again: again, answers: answers)
    ActionButton(SignatureText.codeAgain, to: again, .plain)
  }

  private var signed: some HTML {
    LinkButton(SignatureText.download, to: SignatureRoute.file(id).link)
  }
}
