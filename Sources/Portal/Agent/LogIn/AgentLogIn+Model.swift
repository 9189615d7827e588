extension AgentLogIn {
  struct Model {
    static let login = "identifiant"
    static let password = "passe"
    static let next = AgentWay.field

    /// Where the agent wanted to go.
    let next: Link?
    let news: News?
    var answers = FormAnswers()
  }

  /// What brought the agent here.
  enum News: String {
    case enrolled = "inscription"
    case loggedOut = "sortie"
    case sessionOver = "expiration"

    static let field = "fait"

    var text: EntryText {
      switch self {
      case .enrolled: .enrolmentDone
      case .loggedOut: .loggedOut
      case .sessionOver: .sessionOver
      }
    }
  }
}
