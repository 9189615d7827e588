/// Who made an entry in a dossier.
public enum Actor: Sendable, Hashable, Codable {
  /// The person who asked.
  case citizen
  /// A civil servant, by the identifier of the agent's account.
  case agent(id: String)
  /// The State's machine, which only carries out what a person decided.
  case system

  /// The agent's identifier, if an agent acted.
  public var agentID: String? {
    if case .agent(let id) = self { id } else { nil }
  }
}
