/// Three ways to check an act, on one page.
struct VerifyPage {
  /// The names of the fields.
  enum Field {
    static let file = "fichier"
    static let document = "document"
    static let code = "code"
    static let stamp = "qr"
  }

  /// The largest file that is read, in bytes.
  static let largestFile = 10_000_000

  /// A file that is too large is taken in and dropped, so that the page can say so beside its field.
  static let limits = FormLimits(total: 4 * largestFile, fileSize: largestFile)

  /// What was typed, and what is wrong with it.
  var answers = FormAnswers()
}

extension VerifyPage: Component {
  var body: some HTML {
    Frame(VerifyText.title, way: .crumbs([Crumb(HomeText.name, PublicRoute.home.link)]), answers) {
      h1 { VerifyText.title }
      p(.class("lead")) { VerifyText.lead }
      h2 { VerifyText.file }
      p { VerifyText.fileText }
      PostForm(to: PublicRoute.verifyFile.link, answers, sendsFiles: true) {
        FileField(Field.file, VerifyText.fileLabel, named: "PDF, P7S, JSON, ASiC-E", limit: Self.largestFile)
        FileField(
          Field.document, VerifyText.document, hint: VerifyText.documentHint, named: nil, limit: Self.largestFile)
        Button(VerifyText.fileButton)
      }
      h2 { VerifyText.code }
      p { VerifyText.codeText }
      PostForm(to: PublicRoute.verifyCode.link, answers) {
        TextField(Field.code, VerifyText.codeLabel, hint: VerifyText.codeHint, .figures, width: .half)
        Button(VerifyText.codeButton)
      }
      h2 { VerifyText.stamp }
      p { VerifyText.stampText }
      PostForm(to: PublicRoute.verifyStamp.link, answers) {
        TextAreaField(Field.stamp, VerifyText.stampLabel, hint: VerifyText.stampHint, lines: 4)
        Button(VerifyText.stampButton)
      }
    }
  }
}
