import Credentials
import Vocabulary

/// « Ma signature »: how it stands, and what comes next.
struct SignatureHomePage {
  static let givenName = "prenoms"
  static let surname = "nom"
  static let pin = "pin"
  static let pinAgain = "pin-encore"
  static let file = "fichier"
  static let act = "acte"

  static let limits = FormLimits(
    total: 3 * CredentialDesk.largestDocument, fileSize: CredentialDesk.largestDocument)

  /// A document that was brought.
  struct Line {
    let name: String
    let link: Link
    let added: Moment
    let isSigned: Bool
  }

  /// Nil for who never asked for one.
  let credential: CredentialView?
  let documents: [Line]
  /// The citizen's own acts, to be signed too.
  let acts: [Choice]
  var answers = FormAnswers()
}

extension SignatureHomePage: Component {
  var body: some HTML {
    Frame(SignatureText.title, way: .back(CitizenRoute.dossiers.link), answers) {
      h1 { SignatureText.title }
      switch credential?.state {
      case nil, .ended: introduction
      case .refused(let reason):
        Notice(SignatureText.wasRefused(["reason": reason]), .warning)
        introduction
      case .revoked:
        Notice(SignatureText.wasRevoked(["date": credential?.end ?? ""]))
        introduction
      case .expired:
        Notice(SignatureText.hasExpired(["date": credential?.end ?? ""]))
        introduction
      case .asked: waiting(SignatureText.askedText)
      case .identified: waiting(SignatureText.identified)
      case .issued: issued
      case .active: active
      case .suspended: stopped(SignatureText.suspended)
      case .locked: stopped(SignatureText.locked)
      }
    }
  }

  @HTMLBuilder private var introduction: some HTML {
    p(.class("lead")) { SignatureText.lead }
    h2 { SignatureText.how }
    ol {
      li { SignatureText.stepAsk }
      li { SignatureText.stepOffice }
      li { SignatureText.stepSign }
    }
    Notice(SignatureText.unqualified)
    h2 { SignatureText.askTitle }
    p { SignatureText.askText }
    PostForm(to: SignatureRoute.home.link, answers) {
      TextField(Self.givenName, SignatureText.givenName, hint: SignatureText.namesHint, maxLength: 64)
      TextField(Self.surname, SignatureText.surname, maxLength: 64)
      TextField(
        Self.pin, SignatureText.pin, hint: SignatureText.newPINHint, .pin, width: .half,
        maxLength: SignaturePIN.longest)
      TextField(Self.pinAgain, SignatureText.pinAgain, .pin, width: .half, maxLength: SignaturePIN.longest)
      Notice(SignatureText.pinWarning, .warning)
      Button(SignatureText.ask)
    }
  }

  @HTMLBuilder private func waiting(_ text: SignatureText) -> some HTML {
    p(.class("lead")) { SignatureText.asked }
    p { text }
    h2 { SignatureText.reference }
    CodeBlock(credential?.reference ?? "")
    SummaryList(credential?.rows ?? [])
    LinkButton(SignatureText.takeBack, to: SignatureRoute.revocation.link, .second)
  }

  @HTMLBuilder private var issued: some HTML {
    p(.class("lead")) { SignatureText.issued }
    SummaryList(credential?.rows ?? [])
    div(.class("btns")) {
      LinkButton(SignatureText.accept, to: SignatureRoute.acceptance.link)
      LinkButton(SignatureText.revokeTitle, to: SignatureRoute.revocation.link, .second)
    }
  }

  @HTMLBuilder private func stopped(_ text: SignatureText) -> some HTML {
    Notice(text, .warning)
    SummaryList(credential?.rows ?? [])
    LinkButton(SignatureText.revokeTitle, to: SignatureRoute.revocation.link, .second)
    p { a(.href(SignatureRoute.uses.link)) { SignatureText.usesTitle } }
  }

  @HTMLBuilder private var active: some HTML {
    p(.class("lead")) { SignatureText.active }
    h2 { SignatureText.bringTitle }
    PostForm(to: SignatureRoute.bring.link, answers, sendsFiles: true) {
      FileField(
        Self.file, SignatureText.file, hint: SignatureText.fileHint, kinds: [.pdf],
        limit: CredentialDesk.largestDocument, isOptional: !acts.isEmpty)
      if !acts.isEmpty {
        SelectField(Self.act, SignatureText.act, hint: SignatureText.actHint, acts, isOptional: true)
      }
      Button(SignatureText.bring)
    }
    if !documents.isEmpty { table }
    h2 { SignatureText.holder }
    SummaryList(credential?.rows ?? [])
    Notice(SignatureText.unqualified)
    ul {
      li { a(.href(SignatureRoute.uses.link)) { SignatureText.usesTitle } }
      li { a(.href(SignatureRoute.tokens.link)) { SignatureText.tokensTitle } }
      li { a(.href(SignatureRoute.revocation.link)) { SignatureText.revokeTitle } }
    }
  }

  private var table: some HTML {
    DataTable(SignatureText.documents, documents) {
      Column(SignatureText.document) { line in a(.href(line.link)) { bdi { line.name } } }
      Column(SignatureText.added) { line in time(.datetime(line.added.iso)) { line.added.shown } }
      Column(SignatureText.state) { line in
        StatusTag(line.isSigned ? SignatureText.isSigned : .toSign, line.isSigned ? .good : .wait)
      }
    }
  }
}
