/// Asks whether the signature shall be ended for good, or the request for one taken back.
struct EndPage: Component {
  static let sure = "confirmation"
  static let stolen = "vole"

  let isCertified: Bool
  var answers = FormAnswers()

  var body: some HTML {
    Frame(title, way: .back(SignatureRoute.home.link), answers) {
      h1 { title }
      p(.class("lead")) { isCertified ? SignatureText.revokeText : .takeBackText }
      PostForm(to: SignatureRoute.revocation.link, answers) {
        if isCertified { ConsentField(Self.stolen, SignatureText.stolen) }
        ConsentField(Self.sure, SignatureText.sure)
        div(.class("btns")) {
          Button(isCertified ? SignatureText.revoke : .takeBack, .grave)
          LinkButton(SignatureText.keep, to: SignatureRoute.home.link, .second)
        }
      }
    }
  }

  private var title: SignatureText { isCertified ? .revokeTitle : .takeBack }
}
