/// Where an agent wanted to go before the log-in stood in the way.
enum AgentWay {
  static let field = "suite"

  /// A page for agents or operators; nil for any other.
  static func next(_ sent: Submission) -> Link? {
    guard let path = sent[field],
      path.hasPrefix("/agents/dossiers") || path.hasPrefix("/agents/registres") || path.hasPrefix("/agents/signatures")
        || path.hasPrefix("/exploitation") || path.hasPrefix("/jurys")
    else { return nil }
    return Link(local: path)
  }
}
