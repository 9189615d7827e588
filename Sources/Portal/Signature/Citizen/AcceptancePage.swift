import Vocabulary

/// Shows what the certificate says of its holder, and asks for their word by PIN and code.
struct AcceptancePage: Component {
  let credential: CredentialView
  /// Of the certificate.
  let print: String
  /// Whether a code is on its way.
  let wasSent: Bool
  let isPINAlone: Bool
  var answers = FormAnswers()

  var body: some HTML {
    Frame(SignatureText.acceptTitle, way: .back(SignatureRoute.home.link), answers) {
      h1 { SignatureText.acceptTitle }
      p(.class("lead")) { SignatureText.acceptText }
      SummaryList(credential.rows)
      Notice(SignatureText.unqualified)
      if wasSent {
        SecretForm(
          to: SignatureRoute.acceptance.link, SignatureText.acceptNow, print: print, isPINAlone: isPINAlone,
          answers: answers)
      } else {
        PostForm(to: SignatureRoute.acceptance.link, answers) {
          Button(SignatureText.askCode, action: SecretForm.again)
        }
      }
    }
  }
}
