/// What the portal keeps of people. The duration of each is an internal policy until the texts on archives are settled.
enum KeptData: String, CaseIterable {
  case account, draft, dossier, register
  case criminalRecord = "criminal-record"
  case receipt, signature, registration, accesses, meeting
  case programKey = "program-key"
  case flagTeam = "flag-team"

  enum Question: String, CaseIterable {
    case what, why, long, who
  }

  /// The answer to a question about it: `privacy.data.draft.long`.
  func answer(to question: Question) -> Phrase { Phrase(key(question)) }

  private func key(_ question: Question) -> String { "privacy.data.\(rawValue).\(question.rawValue)" }

  /// Every key of the answers, with its places.
  static var required: [String: Set<String>] {
    var keys: [String: Set<String>] = [:]
    for data in allCases {
      for question in Question.allCases { keys[data.key(question)] = [] }
    }
    return keys
  }
}
