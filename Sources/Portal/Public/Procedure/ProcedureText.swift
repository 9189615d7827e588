/// The texts of a procedure's page: the headings of the administration's guide.
enum ProcedureText: String, AreaText {
  case begin = "procedure.begin"
  case logInFirst = "procedure.begin.log-in"
  case onPaper = "procedure.closed.paper"
  case suspended = "procedure.closed.suspended"
  case onTrial = "procedure.trial"
  case contest = "procedure.contest"
  case facts = "procedure.facts"
  case fee = "procedure.fee"
  case delay = "procedure.delay"
  case workingDays = "procedure.delay.days"
  case validity = "procedure.validity"
  case agency = "procedure.agency"
  case pieces = "procedure.pieces"
  case noPieces = "procedure.pieces.none"
  case questions = "procedure.questions"
  case decision = "procedure.decision"
  case decisionByPeople = "procedure.decision.people"
  case legal = "procedure.legal"
  case sources = "procedure.sources"
  case source = "procedure.source"
  case confirmed = "procedure.source.confirmed"
  case policy = "procedure.source.policy"

  var places: Set<String> {
    switch self {
    case .source: ["source", "date"]
    default: []
    }
  }
}
