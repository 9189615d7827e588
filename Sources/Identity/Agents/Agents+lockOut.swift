import Foundation
import Keys
import Store

extension Agents {
  /// Seconds for which a source stays known after a log-in.
  private static let knownFor: TimeInterval = 30 * 24 * 3600

  /// Until when no password is taken for a login from a source; nil when a try is welcome.
  ///
  /// Once a login is guessed at from many sources, only those are heard from which its holder has come in before (NIST
  /// SP 800-63B §5.2.2 allows it): strangers can lock it for other strangers only. Those heard still have their own wait.
  func passwordLock(
    _ login: String, _ source: String, at now: Date, in transaction: Transaction
  ) throws -> Date? {
    if let end = try lockOut(.password(login: login, source: source), in: transaction).end(at: now) { return end }
    guard let end = try lockOut(.allPasswords(login: login), in: transaction).end(at: now) else { return nil }
    return try isKnown(login, source, at: now, in: transaction) ? nil : end
  }

  func lockOut(_ key: LockOutKey, in transaction: Transaction) throws -> LockOut {
    let row = try transaction.row(
      "SELECT failures, failed_at, locked_until FROM identity_lockout WHERE print = \(blind(key))")
    guard let row else { return LockOut() }
    return LockOut(
      failures: try row.get("failures"), failedAt: try row.get("failed_at"), until: try row.get("locked_until"))
  }

  /// Counts a failure.
  func fail(_ key: LockOutKey, at now: Date, in transaction: Transaction) throws {
    var lock = try lockOut(key, in: transaction)
    lock.fail(at: now, forgiving: key.forgiven)
    try transaction.execute(
      """
      INSERT INTO identity_lockout (print, failures, failed_at, locked_until)
      VALUES (\(blind(key)), \(lock.failures), \(lock.failedAt), \(lock.until))
      ON CONFLICT (print) DO UPDATE
      SET failures = excluded.failures, failed_at = excluded.failed_at, locked_until = excluded.locked_until
      """)
    try transaction.execute(
      "DELETE FROM identity_lockout WHERE failed_at < \(now.addingTimeInterval(-LockOut.memory))")
  }

  func forget(_ key: LockOutKey, in transaction: Transaction) throws {
    try transaction.execute("DELETE FROM identity_lockout WHERE print = \(blind(key))")
  }

  /// Remembers that the login's holder came in from a source.
  func know(_ login: String, _ source: String, at now: Date, in transaction: Transaction) throws {
    try transaction.execute(
      """
      INSERT INTO identity_known_source (print, seen_at) VALUES (\(knownPrint(login, source)), \(now))
      ON CONFLICT (print) DO UPDATE SET seen_at = excluded.seen_at
      """)
    try transaction.execute(
      "DELETE FROM identity_known_source WHERE seen_at < \(now.addingTimeInterval(-Self.knownFor))")
  }

  private func isKnown(
    _ login: String, _ source: String, at now: Date, in transaction: Transaction
  ) throws -> Bool {
    let known: Int? = try transaction.value(
      """
      SELECT 1 FROM identity_known_source
      WHERE print = \(knownPrint(login, source)) AND seen_at > \(now.addingTimeInterval(-Self.knownFor))
      """)
    return known != nil
  }

  private func blind(_ key: LockOutKey) -> [UInt8] {
    sealer.fingerprint([UInt8]("identity_lockout/\(key.text)".utf8))
  }

  private func knownPrint(_ login: String, _ source: String) -> [UInt8] {
    sealer.fingerprint([UInt8]("identity_known_source/\(source.utf8.count)/\(source)/\(login)".utf8))
  }
}
