public import Foundation
public import Store

extension Sessions {
  /// The holder's sessions that have not come to their end, the last opened first.
  public func list(of holder: SessionHolder, at now: Date, in transaction: Transaction) throws -> [SessionLine] {
    try transaction.rows(
      """
      SELECT id, label, opened_at, seen_at FROM identity_session
      WHERE kind = \(holder.kind) AND holder = \(holder.id) AND ends_at > \(now) ORDER BY opened_at DESC, id
      """
    ).map { row in
      SessionLine(
        id: try row.get("id"), label: try row.get("label"), openedAt: try row.get("opened_at"),
        seenAt: try row.get("seen_at"))
    }
  }

  /// Logs out.
  public func end(_ session: Session, in transaction: Transaction) throws {
    try transaction.execute("DELETE FROM identity_session WHERE token_hash = \(session.token.hash)")
  }

  /// Ends one of the holder's sessions by its number in the list; the number of somebody else's does nothing.
  public func end(_ id: String, of holder: SessionHolder, in transaction: Transaction) throws {
    try transaction.execute(
      "DELETE FROM identity_session WHERE id = \(id) AND kind = \(holder.kind) AND holder = \(holder.id)")
  }

  /// Ends all of the holder's sessions, but for the one given, and returns how many they were.
  @discardableResult
  public func endAll(of holder: SessionHolder, but kept: Session? = nil, in transaction: Transaction) throws -> Int {
    try transaction.execute(
      """
      DELETE FROM identity_session
      WHERE kind = \(holder.kind) AND holder = \(holder.id) AND id <> \(kept?.id ?? "")
      """)
  }

  /// Deletes what has come to its end, and returns how many sessions that were.
  @discardableResult
  public func purge(at now: Date, in transaction: Transaction) throws -> Int {
    try transaction.execute("DELETE FROM identity_session WHERE ends_at <= \(now)")
  }
}
