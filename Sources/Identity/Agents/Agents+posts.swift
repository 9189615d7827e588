public import Store
public import Vocabulary

extension Agents {
  /// Gives an agent a post.
  ///
  /// - Throws: `IdentityError.unknownAgent`, `.postExists` for the same post from the same day; errors of the store.
  public func appoint(_ id: AgentID, to post: Post, in transaction: Transaction) throws {
    guard let agent = try agent(id, in: transaction), agent.leftAt == nil else { throw IdentityError.unknownAgent }
    let added = try transaction.execute(
      """
      INSERT INTO identity_post (agent, office, role, from_day, until_day)
      VALUES (\(id), \(post.office), \(post.role), \(post.from.iso), \((post.until?.iso).sqlValue))
      ON CONFLICT (agent, office, role, from_day) DO NOTHING
      """)
    guard added == 1 else { throw IdentityError.postExists }
  }

  /// Sets the last day of a post that is held.
  ///
  /// - Throws: `IdentityError.badPost` when the agent has no such post or it would end before it began.
  public func endPost(
    of id: AgentID, office: String, role: Role, on last: Day, in transaction: Transaction
  ) throws {
    let changed = try transaction.execute(
      """
      UPDATE identity_post SET until_day = \(last.iso)
      WHERE agent = \(id) AND office = \(office) AND role = \(role) AND from_day <= \(last.iso)
        AND (until_day IS NULL OR until_day > \(last.iso))
      """)
    guard changed > 0 else { throw IdentityError.badPost }
  }

  /// What an agent may do on `day`; nothing for one who left.
  public func posts(of id: AgentID, on day: Day, in transaction: Transaction) throws -> [Post] {
    try transaction.rows(
      """
      SELECT office, role, from_day, until_day FROM identity_post
      JOIN identity_agent ON identity_agent.id = identity_post.agent
      WHERE agent = \(id) AND left_at IS NULL
        AND from_day <= \(day.iso) AND (until_day IS NULL OR until_day >= \(day.iso))
      ORDER BY office, role, from_day
      """
    ).map(Self.post)
  }

  /// All posts that an agent ever held, in the order of their first days.
  public func history(of id: AgentID, in transaction: Transaction) throws -> [Post] {
    try transaction.rows(
      """
      SELECT office, role, from_day, until_day FROM identity_post
      WHERE agent = \(id) ORDER BY from_day, office, role
      """
    ).map(Self.post)
  }

  /// - Throws: `IdentityError.badPost` for a day that cannot be read: a post whose end is lost is not one without end.
  private static func post(_ row: Row) throws -> Post {
    func day(_ iso: String) throws(IdentityError) -> Day {
      guard let day = Day(iso: iso) else { throw .badPost }
      return day
    }
    return try Post(
      office: try row.get("office"), role: try row.get("role"), from: day(row.get("from_day")),
      until: row.get("until_day", as: String?.self).map(day))
  }
}
