public import Store

extension Outbox {
  /// The latest messages, in one state or in all, newest first.
  ///
  /// - Parameters:
  ///   - last: where the page before ended.
  ///   - limit: 1 to 500.
  public func lines(
    state: DeliveryState? = nil, after last: OutboxLine? = nil, limit: Int = 50, in transaction: Transaction
  ) throws -> [OutboxLine] {
    let limit = min(max(limit, 1), 500)
    var filter: SQL = ""
    if let state { filter += "AND state = \(state) " }
    if let last {
      filter += "AND (queued_at < \(last.queuedAt) OR (queued_at = \(last.queuedAt) AND id > \(last.id))) "
    }
    let rows = try transaction.rows(
      """
      SELECT id, message_key, state, coding, parts, queued_at, state_at FROM messages_message
      WHERE TRUE \(filter)ORDER BY queued_at DESC, id LIMIT \(limit)
      """)
    return try rows.map(Self.line)
  }

  /// How many messages stand in each state that has any.
  public func counts(in transaction: Transaction) throws -> [DeliveryState: Int] {
    let rows = try transaction.rows("SELECT state, COUNT(*) AS messages FROM messages_message GROUP BY state")
    var counts: [DeliveryState: Int] = [:]
    for row in rows {
      counts[try row.get("state")] = try row.get("messages")
    }
    return counts
  }

  private static func line(_ row: Row) throws -> OutboxLine {
    OutboxLine(
      id: try row.get("id"), key: try row.get("message_key"), state: try row.get("state"),
      coding: try row.get("coding"), parts: try row.get("parts"), queuedAt: try row.get("queued_at"),
      stateAt: try row.get("state_at"))
  }
}
