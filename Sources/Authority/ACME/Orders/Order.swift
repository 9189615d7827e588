import Foundation
import Store

/// An account's wish for a certificate over some names (RFC 8555 §7.1.3).
struct Order: Sendable, Hashable {
  let id: ResourceID
  let account: ResourceID
  /// As of the time it was read for: an order whose time is up is invalid.
  let state: OrderState
  let expiresAt: Date
  /// By name.
  let authorizations: [Item]
  /// ``ACMEProblem`` in JSON.
  let problem: [UInt8]?
  let replaces: String?
  let certificate: ResourceID?

  struct Item: Sendable, Hashable {
    let id: ResourceID
    let name: ServerName
    let state: AuthorizationState
  }

  var names: [ServerName] { authorizations.map(\.name) }

  /// How long an order may stay open, in seconds: a week.
  static let lifetime: TimeInterval = 7 * 86_400
  /// How long one may be processed, in seconds: beyond it, the process died that had claimed it.
  static let longestProcessing: TimeInterval = 120

  static func find(_ id: ResourceID, at time: Date, in transaction: Transaction) throws -> Order? {
    let row = try transaction.row(
      """
      SELECT o.id, o.account, o.state, o.problem, o.replaces, o.expires_at, o.claimed_at, c.id AS certificate
      FROM authority_acme_order o LEFT JOIN authority_acme_certificate c ON c.order_id = o.id
      WHERE o.id = \(id)
      """)
    guard let row else { return nil }
    let items = try transaction.rows(
      """
      SELECT id, server, state, expires_at FROM authority_acme_authorization WHERE order_id = \(id) ORDER BY server
      """)
    return try Order(row, authorizations: items.map { try Item($0, at: time) }, at: time)
  }

  private init(_ row: Row, authorizations: [Item], at time: Date) throws {
    id = try row.get("id")
    account = try row.get("account")
    expiresAt = try row.get("expires_at")
    self.authorizations = authorizations
    problem = try row.get("problem")
    replaces = try row.get("replaces")
    certificate = try row.get("certificate")
    var state: OrderState = try row.get("state")
    if expiresAt <= time { state = state.after(.lost) ?? state }
    if let claimedAt: Date = try row.get("claimed_at"), time.timeIntervalSince(claimedAt) > Self.longestProcessing {
      state = state.after(.failed) ?? state
    }
    self.state = state
  }

  /// Moves an order on, and writes why if it came to nothing. Throws ``ACMEProblem`` `orderNotReady` when this cannot
  /// happen to it now.
  @discardableResult
  func move(
    _ event: OrderState.Event, because problem: ACMEProblem? = nil, at time: Date, in transaction: Transaction
  ) throws -> OrderState {
    guard let next = state.after(event) else {
      throw ACMEProblem(.orderNotReady, "the order is \(state.rawValue)")
    }
    let text = try problem.map(JSONText.bytes)
    let claimedAt = next == .processing ? time : nil
    try transaction.execute(
      """
      UPDATE authority_acme_order SET state = \(next), problem = \(text), claimed_at = \(claimedAt) WHERE id = \(id)
      """)
    return next
  }
}

extension Order.Item {
  fileprivate init(_ row: Row, at time: Date) throws {
    id = try row.get("id")
    name = try row.word("server")
    let state: AuthorizationState = try row.get("state")
    self.state = try row.get("expires_at", as: Date.self) <= time ? state.after(.timeUp) ?? state : state
  }
}
