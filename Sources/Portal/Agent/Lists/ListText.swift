/// The texts of the pages on which an agent decides several dossiers with one act of will.
enum ListText: String, AreaText {
  case title = "list.title"
  case help = "list.help"
  case none = "list.none"
  case choose = "list.choose"
  case chooseMissing = "list.choose.missing"
  case read = "list.read"
  case left = "list.left"
  case reviewTitle = "list.review.title"
  case reviewHelp = "list.review.help"
  case caption = "list.caption"
  case number = "list.column.number"
  case procedure = "list.column.procedure"
  case person = "list.column.person"
  case decisionColumn = "list.column.decision"
  case decision = "list.decision"
  case digest = "list.digest"
  case prepared = "list.prepared"
  case code = "list.code"
  case codeHint = "list.code.hint"
  case decide = "list.decide"
  case over = "list.over"
  case doneTitle = "list.done.title"
  case doneCount = "list.done.count"
  case doneLeft = "list.done.left"
  case doneAt = "list.done.at"
  case decided = "list.done.decided"

  var places: Set<String> {
    switch self {
    case .decision: ["finding"]
    default: []
    }
  }
}
