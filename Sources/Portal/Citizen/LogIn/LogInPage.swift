import Vocabulary

/// Asks for the telephone's number that a code is sent to.
struct LogInPage: Component {
  static let phone = "telephone"
  /// The page to go on to.
  static let onward = "suite"

  /// The State's calling code: "+223".
  let callingCode: String
  /// Nil for the list of requests.
  let onward: Link?
  var answers = FormAnswers()

  var body: some HTML {
    Frame(LogInText.title, answers) {
      h1 { LogInText.title }
      p(.class("lead")) { LogInText.lead }
      PostForm(to: CitizenRoute.logIn.link, answers) {
        if let onward { input(.type(.hidden), .name(Self.onward), .value(onward.target)) }
        TextField(
          Self.phone, LogInText.phone, hint: LogInText.phoneHint, .phone(callingCode: callingCode))
        Button(LogInText.send)
      }
      Disclosure(LogInText.sharedTitle) { p { LogInText.shared } }
    }
  }
}
