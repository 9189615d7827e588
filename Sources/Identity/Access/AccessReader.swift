/// Who read: a civil servant, at an office of the country pack.
public struct AccessReader: Sendable, Hashable {
  public let agent: AgentID
  /// The office's code.
  public let office: String

  public init(_ agent: AgentID, office: String) {
    self.agent = agent
    self.office = office
  }

  /// What stands in the column `reader_kind`.
  static let kind = "agent"

  /// Nil unless the columns are as this room writes them.
  init?(kind: String, id: String, office: String?) {
    guard kind == Self.kind, let agent = AgentID(rawValue: id), let office else { return nil }
    self.init(agent, office: office)
  }
}
