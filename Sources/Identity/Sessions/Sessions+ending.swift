public import Foundation
public import Store

extension Sessions {
  /// Logs out.
  public func end(_ session: Session, in transaction: Transaction) throws {
    try transaction.execute("DELETE FROM identity_session WHERE token_hash = \(session.token.hash)")
  }

  /// Deletes what has come to its end, and returns how many sessions that were.
  @discardableResult
  public func purge(at now: Date, in transaction: Transaction) throws -> Int {
    try transaction.execute("DELETE FROM identity_session WHERE ends_at <= \(now)")
  }
}
