/// The texts of an agent's way in: log-in, second factor, first visit.
enum EntryText: String, AreaText {
  case logInTitle = "agent.log-in.title"
  case login = "agent.log-in.name"
  case password = "agent.log-in.password"
  case logIn = "agent.log-in.enter"
  case firstLogIn = "agent.log-in.first"
  case loginMissing = "agent.log-in.name.missing"
  case passwordMissing = "agent.log-in.password.missing"
  case loginRefused = "agent.log-in.refused"
  case loginLocked = "agent.log-in.locked"
  case busy = "agent.log-in.busy"
  case loggedOut = "agent.log-in.out"
  case sessionOver = "agent.log-in.over"
  case codeTitle = "agent.code.title"
  case code = "agent.code.code"
  case codeHint = "agent.code.hint"
  case codeMissing = "agent.code.missing"
  case codeRefused = "agent.code.refused"
  case codeLost = "agent.code.lost"
  case enrolmentTitle = "agent.enrolment.title"
  case ticket = "agent.enrolment.ticket"
  case ticketHint = "agent.enrolment.ticket.hint"
  case ticketMissing = "agent.enrolment.ticket.missing"
  case ticketUnknown = "agent.enrolment.ticket.unknown"
  case accountTitle = "agent.enrolment.account"
  case name = "agent.enrolment.name"
  case quality = "agent.enrolment.quality"
  case passwordStep = "agent.enrolment.password"
  case newPassword = "agent.enrolment.password.new"
  case newPasswordHint = "agent.enrolment.password.hint"
  case repeatedPassword = "agent.enrolment.password.again"
  case newPasswordMissing = "agent.enrolment.password.missing"
  case passwordsDiffer = "agent.enrolment.password.differ"
  case passwordTooShort = "agent.enrolment.password.short"
  case passwordTooLong = "agent.enrolment.password.long"
  case passwordHoldsLogin = "agent.enrolment.password.login"
  case passwordTooPlain = "agent.enrolment.password.plain"
  case factorStep = "agent.enrolment.factor"
  case factorHelp = "agent.enrolment.factor.help"
  case factorPicture = "agent.enrolment.factor.picture"
  case factorByHand = "agent.enrolment.factor.hand"
  case enrol = "agent.enrolment.send"
  case enrolmentCodeRefused = "agent.enrolment.code.refused"
  case enrolmentDone = "agent.enrolment.done"

  var places: Set<String> {
    switch self {
    case .loginLocked: ["time"]
    case .passwordTooShort, .passwordTooPlain: ["minimum"]
    case .passwordTooLong: ["maximum"]
    default: []
    }
  }
}
