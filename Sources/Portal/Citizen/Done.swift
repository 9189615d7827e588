/// What was just done, as the address of the page that follows says it.
enum Done: String {
  static let field = "fait"

  case discarded = "abandon"
  case answered = "reponse"
  /// An answer came when none was awaited any more.
  case late = "retard"
  /// An appeal against the ranking of a contest.
  case appealed = "recours"

  init?(_ query: Submission) {
    guard let name = query[Self.field] else { return nil }
    self.init(rawValue: name)
  }

  var notice: Notice {
    switch self {
    case .discarded: Notice(DraftText.discarded, .good)
    case .answered: Notice(RequestText.answerDone, .good)
    case .late: Notice(RequestText.answerLate, .warning)
    case .appealed: Notice(ContestText.appealDone, .good)
    }
  }
}
