public import Store
public import Vocabulary

extension Agents {
  /// Who holds a role at an office on `day`, those who left excluded, in the order of their numbers.
  public func holders(of role: Role, at office: String, on day: Day, in transaction: Transaction) throws -> [AgentID] {
    try transaction.rows(
      """
      SELECT DISTINCT identity_post.agent FROM identity_post
      JOIN identity_agent ON identity_agent.id = identity_post.agent
      WHERE office = \(office) AND role = \(role) AND left_at IS NULL
        AND from_day <= \(day.iso) AND (until_day IS NULL OR until_day >= \(day.iso))
      ORDER BY identity_post.agent
      """
    ).map { try $0.get("agent") }
  }
}
