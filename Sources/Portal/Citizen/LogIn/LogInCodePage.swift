import Vocabulary

/// Asks for the code that came by text message.
struct LogInCodePage: Component {
  static let code = "code"
  /// The button that asks for another code.
  static let again = "renvoyer"
  /// Stands in the address once another code was sent.
  static let sent = "nouveau"

  /// The number as it was typed by whoever reads this.
  let phone: PhoneNumber
  /// Nil for the list of requests.
  let onward: Link?
  var wasSentAgain = false
  var answers = FormAnswers()

  var body: some HTML {
    Frame(LogInText.codeTitle, way: .back(back), answers) {
      if wasSentAgain { Notice(LogInText.sentAgain, .good) }
      h1 { LogInText.codeTitle }
      p(.class("lead")) { LogInText.codeLead(["phone": phone.whole]) }
      PostForm(to: CitizenRoute.logInCode.link, answers) {
        if let onward { input(.type(.hidden), .name(LogInPage.onward), .value(onward.target)) }
        TextField(Self.code, LogInText.code, hint: LogInText.codeHint, .code, maxLength: 12)
        div(.class("btns")) {
          Button(LogInText.enter)
          Button(LogInText.again, .plain, action: Self.again)
        }
      }
      Notice(LogInText.warning, .warning)
    }
  }

  private var back: Link { CitizenRoute.logIn.link.with([LogInPage.onward: onward?.target]) }
}
