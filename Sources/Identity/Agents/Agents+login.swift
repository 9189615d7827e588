public import Foundation
import Keys
public import Store

extension Agents {
  /// Tries a password, in three steps: what is on file is read, the password hashed outside any transaction, the
  /// verdict written. A name that nobody has costs the same time.
  ///
  /// A right password does not clear earlier failures: only a right second factor does.
  public func checkPassword(
    _ password: String, login: String, at now: Date, store: Store
  ) async throws -> LoginVerdict {
    let login = login.lowercased()
    let (lock, file) = try await store.read { transaction in
      (try lockOut(of: login, in: transaction), try passwordOnFile(of: login, in: transaction))
    }
    if let end = lock.end(at: now) { return .locked(until: end) }
    let tooLong = password.utf8.count > PasswordWeakness.longest * 4
    let isRight = try await passwords.matches(tooLong ? "" : password, file?.hash ?? .decoy(cost)) && !tooLong
    return try await store.write { transaction in
      // Tries that ran side by side meet here one after the other, so that none slips past the lock.
      let lock = try lockOut(of: login, in: transaction)
      if let end = lock.end(at: now) { return .locked(until: end) }
      if isRight, let file { return .accepted(file.agent) }
      return try fail(login, lock, at: now, in: transaction)
    }
  }

  /// Tries the code of the agent's authenticator. The verdict has to be committed, whatever it is: failures are counted
  /// and an accepted step is used up.
  public func checkSecondFactor(
    _ typed: String, of id: AgentID, at now: Date, in transaction: Transaction
  ) throws -> LoginVerdict {
    let row = try transaction.row(
      "SELECT login, totp_secret, totp_step FROM identity_agent WHERE id = \(id) AND left_at IS NULL")
    guard let row else { return .refused }
    let login: String = try row.get("login")
    let lock = try lockOut(of: login, in: transaction)
    if let end = lock.end(at: now) { return .locked(until: end) }
    let totp = try secondFactor(row.get("totp_secret"), of: id)
    guard let step = totp.step(matching: typed, at: now, after: try row.get("totp_step")) else {
      return try fail(login, lock, at: now, in: transaction)
    }
    try transaction.execute("UPDATE identity_agent SET totp_step = \(step) WHERE id = \(id)")
    try transaction.execute("DELETE FROM identity_lockout WHERE login_print = \(blind(login))")
    return .accepted(id)
  }

  private func passwordOnFile(
    of login: String, in transaction: Transaction
  ) throws -> (agent: AgentID, hash: PasswordHash)? {
    let row = try transaction.row(
      "SELECT id, password_hash FROM identity_agent WHERE login = \(login) AND left_at IS NULL")
    guard let row, let line = try row.get("password_hash", as: String?.self), let hash = PasswordHash(line: line) else {
      return nil
    }
    return (try row.get("id"), hash)
  }

  private func lockOut(of login: String, in transaction: Transaction) throws -> LockOut {
    let row = try transaction.row(
      "SELECT failures, failed_at, locked_until FROM identity_lockout WHERE login_print = \(blind(login))")
    guard let row else { return LockOut() }
    return LockOut(
      failures: try row.get("failures"), failedAt: try row.get("failed_at"), until: try row.get("locked_until"))
  }

  private func fail(
    _ login: String, _ before: LockOut, at now: Date, in transaction: Transaction
  ) throws -> LoginVerdict {
    var lock = before
    lock.fail(at: now)
    try transaction.execute(
      """
      INSERT INTO identity_lockout (login_print, failures, failed_at, locked_until)
      VALUES (\(blind(login)), \(lock.failures), \(lock.failedAt), \(lock.until))
      ON CONFLICT (login_print) DO UPDATE
      SET failures = excluded.failures, failed_at = excluded.failed_at, locked_until = excluded.locked_until
      """)
    try transaction.execute(
      "DELETE FROM identity_lockout WHERE failed_at < \(now.addingTimeInterval(-LockOut.memory))")
    return lock.end(at: now).map(LoginVerdict.locked) ?? .refused
  }

  private func blind(_ login: String) -> [UInt8] {
    sealer.fingerprint([UInt8]("identity_lockout/\(login)".utf8))
  }
}
