public import Foundation
public import Keys
public import Store

/// The civil servants, their posts and their ways in.
///
/// An agent logs in with a password (``checkPassword(_:login:source:at:store:)``) and then a second factor
/// (``checkSecondFactor(_:of:source:at:in:)``). Wrong passwords count against the login name, whether anyone has it or
/// not, by the source that they come from; wrong codes count against the agent.
public struct Agents: Sendable {
  let sealer: Sealer
  let cost: ScryptCost
  let passwords: PasswordQueue
  /// By source; what it lets through, ``passwords`` still bounds.
  let door = RateLimiter(Rate(20, every: 60))

  /// - Parameters:
  ///   - sealer: of this room alone, for the second factors' secrets.
  ///   - cost: of new hashes.
  public init(sealer: Sealer, cost: ScryptCost = .usual) {
    self.init(sealer: sealer, cost: cost, passwords: PasswordQueue())
  }

  init(sealer: Sealer, cost: ScryptCost, passwords: PasswordQueue) {
    self.sealer = sealer
    self.cost = cost
    self.passwords = passwords
  }

  /// The agent with this number, in service or not; nil when there is none.
  public func agent(_ id: AgentID, in transaction: Transaction) throws -> Agent? {
    try transaction.row("\(Self.columns) WHERE id = \(id)").map(Self.agent)
  }

  /// The agent with this login name in any case, in service or not; nil when nobody has it.
  public func agent(login: String, in transaction: Transaction) throws -> Agent? {
    try transaction.row("\(Self.columns) WHERE login = \(login.lowercased())").map(Self.agent)
  }

  /// All agents by login name, those who left included.
  public func all(in transaction: Transaction) throws -> [Agent] {
    try transaction.rows("\(Self.columns) ORDER BY login").map(Self.agent)
  }

  /// Ends an agent's service: no login, no session, no enrolment from the commit on. Posts stay as history.
  public func leave(_ id: AgentID, at now: Date, in transaction: Transaction) throws {
    let changed = try transaction.execute(
      """
      UPDATE identity_agent SET left_at = \(now), password_hash = NULL, enrolment_hash = NULL
      WHERE id = \(id) AND left_at IS NULL
      """)
    guard changed == 1 else { throw IdentityError.unknownAgent }
    try endSessions(of: id, in: transaction)
  }

  func endSessions(of id: AgentID, in transaction: Transaction) throws {
    try transaction.execute(
      """
      DELETE FROM identity_session
      WHERE kind IN (\(SessionKind.agent), \(SessionKind.operator)) AND holder = \(id)
      """)
  }

  private static let columns: SQL =
    "SELECT id, login, display_name, quality, password_hash, left_at FROM identity_agent"

  private static func agent(_ row: Row) throws -> Agent {
    Agent(
      id: try row.get("id"), login: try row.get("login"), displayName: try row.get("display_name"),
      quality: try row.get("quality"), isEnrolled: try row.get("password_hash", as: String?.self) != nil,
      leftAt: try row.get("left_at"))
  }
}
