/// What was just done to a dossier, said on top of its page.
enum DossierNews: String, CaseIterable {
  case claimed = "prise"
  case released = "liberation"
  case asked = "question"
  case receipt = "timbre"
  case cleared = "visa"
  case decided = "decision"
  case refused = "refus"
  case revoked = "revocation"
  case recalled = "reprise"

  static let field = "fait"

  var text: AgentText {
    switch self {
    case .claimed: .newsClaimed
    case .released: .newsReleased
    case .asked: .newsAsked
    case .receipt: .newsReceipt
    case .cleared: .newsCleared
    case .decided: .newsDecided
    case .refused: .newsRefused
    case .revoked: .newsRevoked
    case .recalled: .newsRecalled
    }
  }
}
