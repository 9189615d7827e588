public import Foundation
public import Store

/// Who is logged in.
///
/// A request reads its session with ``session(_:at:in:)`` and writes only when ``Session/needsTouch`` says so. A token
/// is never reused across a login or a second factor, so that one planted beforehand is worth nothing.
public struct Sessions: Sendable {
  private let limits: @Sendable (SessionKind) -> SessionLimits

  public init(limits: @escaping @Sendable (SessionKind) -> SessionLimits = SessionLimits.usual) {
    self.limits = limits
  }

  /// Opens a session; a citizen's is complete, the others await the second factor.
  ///
  /// - Parameter label: what the holder recognises the device by, such as `Firefox, Android`; at most 60 characters
  ///   are kept.
  /// - Returns: the token for the cookie, which cannot be had again.
  public func open(
    for holder: SessionHolder, label: String, at now: Date, in transaction: Transaction
  ) throws -> SessionToken {
    let secondFactor: SecondFactor = holder.kind == .citizen ? .none : .awaited
    return try insert(holder, secondFactor, String(label.prefix(60)), at: now, in: transaction)
  }

  /// Opens the full session that follows a right second factor, in place of the one that awaited it.
  ///
  /// - Returns: the new token; nil when the session is over or awaits nothing.
  public func complete(_ session: Session, at now: Date, in transaction: Transaction) throws -> SessionToken? {
    let hash = session.token.hash
    let label: String? = try transaction.value(
      "SELECT label FROM identity_session WHERE token_hash = \(hash) AND second_factor = \(SecondFactor.awaited)")
    guard let label else { return nil }
    try transaction.execute("DELETE FROM identity_session WHERE token_hash = \(hash)")
    return try insert(session.holder, .shown, label, at: now, in: transaction)
  }

  /// The live session of a token; nil when there is none, or it was idle too long or has come to its end.
  public func session(_ token: SessionToken, at now: Date, in transaction: Transaction) throws -> Session? {
    let row = try transaction.row(
      """
      SELECT kind, holder, second_factor, seen_at FROM identity_session
      WHERE token_hash = \(token.hash) AND ends_at > \(now)
      """)
    guard let row else { return nil }
    let kind: SessionKind = try row.get("kind")
    let idle = limits(kind).idle
    let silence = now.timeIntervalSince(try row.get("seen_at", as: Date.self))
    guard silence < idle, let holder = SessionHolder(kind: kind, id: try row.get("holder")) else { return nil }
    return Session(
      holder: holder, secondFactor: try row.get("second_factor"), needsTouch: silence > idle / 10, token: token)
  }

  /// Notes that the session is in use.
  public func touch(_ session: Session, at now: Date, in transaction: Transaction) throws {
    try transaction.execute(
      "UPDATE identity_session SET seen_at = \(now) WHERE token_hash = \(session.token.hash) AND seen_at < \(now)")
  }

  private func insert(
    _ holder: SessionHolder, _ secondFactor: SecondFactor, _ label: String, at now: Date, in transaction: Transaction
  ) throws -> SessionToken {
    var random = SystemRandomNumberGenerator()
    let token = SessionToken(random: &random)
    let id = Hexadecimal.text(Hexadecimal.random(count: 8, using: &random))
    let end = now.addingTimeInterval(limits(holder.kind).absolute)
    try transaction.execute(
      """
      INSERT INTO identity_session
        (token_hash, id, kind, holder, second_factor, label, opened_at, seen_at, ends_at)
      VALUES (\(token.hash), \(id), \(holder.kind), \(holder.id), \(secondFactor), \(label), \(now), \(now), \(end))
      """)
    return token
  }
}
