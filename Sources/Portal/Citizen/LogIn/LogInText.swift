/// The texts of logging in and out.
enum LogInText: String, AreaText {
  case title = "log-in.title"
  case lead = "log-in.lead"
  case phone = "log-in.phone"
  case phoneHint = "log-in.phone.hint"
  case send = "log-in.send"
  case sharedTitle = "log-in.shared.title"
  case shared = "log-in.shared"
  case codeTitle = "log-in.code.title"
  case codeLead = "log-in.code.lead"
  case code = "log-in.code"
  case codeHint = "log-in.code.hint"
  case enter = "log-in.code.enter"
  case again = "log-in.code.again"
  case sentAgain = "log-in.code.sent"
  case warning = "log-in.code.warning"
  case codeMissing = "log-in.code.missing"
  case codeWrong = "log-in.code.wrong"
  case codeOver = "log-in.code.over"
  case tooManyTries = "log-in.code.tries"
  case logOut = "log-out"

  var places: Set<String> {
    switch self {
    case .codeLead: ["phone"]
    case .tooManyTries: ["time"]
    default: []
    }
  }
}
