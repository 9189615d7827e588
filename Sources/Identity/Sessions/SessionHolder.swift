/// Who holds a session.
public enum SessionHolder: Sendable, Hashable {
  case citizen(PersonID)
  case agent(AgentID)
  /// A civil servant at the machine room's pages.
  case `operator`(AgentID)

  /// An agent with these posts: one who looks after the machine is held to an operator's shorter limits.
  public init(_ agent: AgentID, posts: [Post]) {
    self = posts.contains { $0.role == .operator } ? .operator(agent) : .agent(agent)
  }

  /// The civil servant; nil for a citizen.
  public var agent: AgentID? {
    switch self {
    case .citizen: nil
    case .agent(let agent), .operator(let agent): agent
    }
  }

  public var kind: SessionKind {
    switch self {
    case .citizen: .citizen
    case .agent: .agent
    case .operator: .operator
    }
  }

  var id: String {
    switch self {
    case .citizen(let person): person.rawValue
    case .agent(let agent), .operator(let agent): agent.rawValue
    }
  }

  init?(kind: SessionKind, id: String) {
    switch kind {
    case .citizen:
      guard let person = PersonID(rawValue: id) else { return nil }
      self = .citizen(person)
    case .agent:
      guard let agent = AgentID(rawValue: id) else { return nil }
      self = .agent(agent)
    case .operator:
      guard let agent = AgentID(rawValue: id) else { return nil }
      self = .operator(agent)
    }
  }
}
