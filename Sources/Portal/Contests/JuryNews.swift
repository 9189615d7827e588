/// What was just done, said on top of the page that follows.
enum JuryNews: String, CaseIterable {
  static let field = "fait"

  case declared = "interets"
  case saved = "brouillon"
  case sent = "envoi"
  case recused = "recusation"
  case decided = "decision"
  case left = "depart"
  /// An appeal brought an entry into the finals.
  case finalists = "finalistes"
  case paid = "paiement"
  case noted = "suivi"

  init?(_ query: Submission) {
    guard let name = query[Self.field] else { return nil }
    self.init(rawValue: name)
  }

  var notice: Notice {
    switch self {
    case .declared: Notice(JuryText.newsDeclared, .good)
    case .saved: Notice(JuryText.newsSaved, .good)
    case .sent: Notice(JuryText.newsSent, .good)
    case .recused: Notice(JuryText.newsRecused, .good)
    case .decided: Notice(JuryText.newsDecided, .good)
    case .left: Notice(JuryText.newsLeft, .good)
    case .finalists: Notice(JuryText.newsFinalists, .warning)
    case .paid: Notice(JuryText.newsPaid, .good)
    case .noted: Notice(JuryText.newsNoted, .good)
    }
  }
}

extension Link {
  func with(_ news: JuryNews) -> Link { with([JuryNews.field: news.rawValue]) }
}
