/// Who read.
public enum AccessReader: Sendable, Hashable {
  /// A civil servant, at an office of the country pack.
  case agent(AgentID, office: String)
  /// A citizen who read somebody else's data, with the right to.
  case person(PersonID)
  /// A part of the system, by its name: `issue`, `backup`.
  case system(String)

  var kind: String {
    switch self {
    case .agent: "agent"
    case .person: "person"
    case .system: "system"
    }
  }

  var id: String {
    switch self {
    case .agent(let agent, _): agent.rawValue
    case .person(let person): person.rawValue
    case .system(let name): name
    }
  }

  var office: String? {
    if case .agent(_, let office) = self { office } else { nil }
  }

  init?(kind: String, id: String, office: String?) {
    switch kind {
    case "agent":
      guard let agent = AgentID(rawValue: id), let office else { return nil }
      self = .agent(agent, office: office)
    case "person":
      guard let person = PersonID(rawValue: id) else { return nil }
      self = .person(person)
    case "system": self = .system(id)
    default: return nil
    }
  }
}
