import Foundation
import Store

/// Whether an account was seen to hold one name of an order (RFC 8555 §7.1.4).
struct Authorization: Sendable, Hashable {
  let id: ResourceID
  let order: ResourceID
  let account: ResourceID
  let name: ServerName
  /// As of the time it was read for.
  let state: AuthorizationState
  let expiresAt: Date
  let challenges: [Challenge]

  static func find(_ id: ResourceID, at time: Date, in transaction: Transaction) throws -> Authorization? {
    let row = try transaction.row(
      """
      SELECT a.id, a.order_id, a.server, a.state, a.expires_at, o.account
      FROM authority_acme_authorization a JOIN authority_acme_order o ON o.id = a.order_id
      WHERE a.id = \(id)
      """)
    guard let row else { return nil }
    let challenges = try transaction.rows(
      """
      SELECT id, kind, token, state, validated_at, problem FROM authority_acme_challenge
      WHERE authorization_id = \(id) ORDER BY kind DESC
      """)
    return try Authorization(row, challenges: challenges.map(Challenge.init), at: time)
  }

  /// The authorization that a challenge belongs to.
  static func find(challenge: ResourceID, at time: Date, in transaction: Transaction) throws -> Authorization? {
    let id = try transaction.value(
      "SELECT authorization_id FROM authority_acme_challenge WHERE id = \(challenge)", as: ResourceID.self)
    return try id.flatMap { try find($0, at: time, in: transaction) }
  }

  private init(_ row: Row, challenges: [Challenge], at time: Date) throws {
    id = try row.get("id")
    order = try row.get("order_id")
    account = try row.get("account")
    name = try row.word("server")
    expiresAt = try row.get("expires_at")
    let state: AuthorizationState = try row.get("state")
    self.state = expiresAt <= time ? state.after(.timeUp) ?? state : state
    self.challenges = challenges
  }

  /// Lets an authorization and its order end at `time`, if they would end later.
  func end(by time: Date, in transaction: Transaction) throws {
    try transaction.execute(
      "UPDATE authority_acme_authorization SET expires_at = \(time) WHERE id = \(id) AND expires_at > \(time)")
    try transaction.execute(
      "UPDATE authority_acme_order SET expires_at = \(time) WHERE id = \(order) AND expires_at > \(time)")
  }

  /// Moves an authorization on, and its order with it where that follows. Returns false when this cannot happen now.
  @discardableResult
  func move(
    _ event: AuthorizationState.Event, because problem: ACMEProblem? = nil, at time: Date, in transaction: Transaction
  ) throws -> Bool {
    guard let next = state.after(event) else { return false }
    try transaction.execute("UPDATE authority_acme_authorization SET state = \(next) WHERE id = \(id)")
    guard let order = try Order.find(order, at: time, in: transaction),
      let following = OrderState.event(of: order.authorizations.map(\.state)), order.state.after(following) != nil
    else { return true }
    try order.move(following, because: problem, at: time, in: transaction)
    return true
  }
}
