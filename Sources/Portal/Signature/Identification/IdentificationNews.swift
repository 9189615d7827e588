/// What an agent has just done, as the address of the list says it.
enum IdentificationNews: String {
  static let field = "fait"

  case identified = "identite"
  case approved = "accord"
  case refused = "refus"

  init?(_ query: Submission) {
    guard let news = query[Self.field].flatMap(Self.init(rawValue:)) else { return nil }
    self = news
  }

  var notice: Notice {
    switch self {
    case .identified: Notice(IdentificationText.identified, .good)
    case .approved: Notice(IdentificationText.approved, .good)
    case .refused: Notice(IdentificationText.refused, .good)
    }
  }
}
