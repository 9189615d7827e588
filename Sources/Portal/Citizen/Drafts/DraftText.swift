/// The texts of a request that is being written.
enum DraftText: String, AreaText {
  case beginTitle = "draft.begin.title"
  case saved = "draft.begin.saved"
  case piecesAtHand = "draft.begin.pieces"
  case eligibility = "draft.begin.eligibility"
  case start = "draft.begin.start"
  case begunTitle = "draft.begun.title"
  case resume = "draft.begun.resume"
  case anotherTitle = "draft.begun.another.title"
  case another = "draft.begun.another"
  case later = "draft.later"
  case piecesTitle = "draft.pieces.title"
  case remove = "draft.pieces.remove"
  case checkTitle = "draft.check.title"
  case noAnswer = "draft.check.no-answer"
  case noFile = "draft.check.no-file"
  case nextTitle = "draft.check.next.title"
  case next = "draft.check.next"
  case ineligible = "draft.check.ineligible"
  case payLater = "draft.check.pay"
  case truth = "draft.check.truth"
  case submit = "draft.check.send"
  case discardLink = "draft.discard.link"
  case discardTitle = "draft.discard.title"
  case discardText = "draft.discard.text"
  case discard = "draft.discard.confirm"
  case keep = "draft.discard.keep"
  case discarded = "draft.discard.done"

  var places: Set<String> {
    switch self {
    case .resume, .discardText: ["date"]
    default: []
    }
  }
}
